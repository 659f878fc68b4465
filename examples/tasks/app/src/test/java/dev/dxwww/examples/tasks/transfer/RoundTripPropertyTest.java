package dev.dxwww.examples.tasks.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again, whatever the tasks say. */
final class RoundTripPropertyTest {
  private static final String SPECIAL = "=+-@'\"\t\r\n,;＝ \ufeff\u2028end";

  @Property(tries = 500)
  void file_isReadAsItWasWritten(@ForAll("entries") List<TaskEntry> entries) {
    Reading reading = TaskCsv.read(TaskCsv.write(entries));
    if (entries.isEmpty()) {
      assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    } else {
      assertThat(((Reading.Lines) reading).wrong()).isEmpty();
      assertThat(((Reading.Lines) reading).entries()).isEqualTo(entries);
    }
  }

  @Property(tries = 500)
  void cell_neverBeginsAFormula_andIsReadAsItWasWritten(@ForAll("texts") String text) {
    String cell = Cells.written(text);
    assertThat(cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*")).isFalse();
    assertThat(Cells.read(cell)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> any =
        Arbitraries.chars().all().filter(c -> !Character.isSurrogate(c));
    return Arbitraries.oneOf(Arbitraries.chars().with(SPECIAL), any)
        .list().ofMaxSize(20).map(chars -> String.join("", chars.stream().map(String::valueOf)
            .toList()));
  }

  @Provide
  Arbitrary<List<TaskEntry>> entries() {
    Arbitrary<String> title = texts().map(String::strip).filter(text -> !text.isEmpty());
    Arbitrary<String> label =
        texts().map(text -> text.replace(',', ' ').strip()).filter(text -> !text.isEmpty());
    Arbitrary<LocalDate> due =
        Arbitraries.longs().between(0, 100_000).map(LocalDate::ofEpochDay).injectNull(0.3);
    Arbitrary<TaskDraft> drafts =
        Combinators.combine(
                title, texts(), Arbitraries.of(Priority.class), due, label.list().ofMaxSize(5),
                texts(), texts())
            .as(TaskDraft::new);
    return Combinators.combine(drafts, Arbitraries.of(true, false)).as(TaskEntry::new)
        .list().ofMaxSize(5);
  }
}
