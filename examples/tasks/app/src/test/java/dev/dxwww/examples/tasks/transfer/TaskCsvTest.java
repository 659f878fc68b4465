package dev.dxwww.examples.tasks.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and spreadsheets write them. */
final class TaskCsvTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static Reading.Lines lines(String file) {
    Reading reading = TaskCsv.read(file.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(Reading.Lines.class);
    return (Reading.Lines) reading;
  }

  private static List<String> titles(String file) {
    Reading.Lines lines = lines(file);
    assertThat(lines.wrong()).isEmpty();
    return lines.entries().stream().map(entry -> entry.draft().title()).toList();
  }

  private static List<String> wrong(String file) {
    return lines(file).wrong().stream().map(l -> l.number() + ": " + l.reasons()).toList();
  }

  private static String reason(byte[] file) {
    assertThat(TaskCsv.read(file)).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) TaskCsv.read(file)).reason();
  }

  @Test
  void everyColumn_isRead() {
    assertThat(lines("""
        title,notes,priority,due,labels,done,list,assignee
        Buy milk,"two
        lines",HIGH,2026-03-31,"home, food",yes,Home,Ada
        Rest,,,,,,,
        """).entries())
        .containsExactly(
            new TaskEntry(
                new TaskDraft("Buy milk", "two\nlines", Priority.HIGH, DAY,
                    List.of("home", "food"), "Home", "Ada"), true),
            new TaskEntry(
                new TaskDraft("Rest", "", Priority.NORMAL, null, List.of()), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Title,Due\nA,2026-03-31", "due;TITLE\n2026-03-31;A\n",
      "\ufefftitle\tdue\r\nA\t2026-03-31\r\n", " title , due ,,\n A , 2026-03-31 ,,\n",
      "\n\ntitle,due\n\n,,\nA,2026-03-31\n", "title,due\rA,2026-03-31\r"})
  void formsThatSpreadsheetsWrite_areRead(String file) {
    assertThat(lines(file).entries())
        .containsExactly(
            new TaskEntry(new TaskDraft("A", "", Priority.NORMAL, DAY, List.of()), false));
  }

  @Test
  void everythingWrongInALine_isTold_withTheNumberOfTheLine() {
    assertThat(wrong("""
        title,notes,priority,due,labels,done
        ok,"over
        two lines",,,,
        ,,urgent,31.3.2026,"a,b,c,d,e,f",perhaps

        fine,,,,,
        too,,,,,no,many
        """))
        .containsExactly(
            "4: [The title is missing., The priority is low, normal or high, not “urgent”., "
                + "The due day is a date such as 2026-03-31, not “31.3.2026”., "
                + "Use at most 5 labels; these are 6., Done is yes or no, not “perhaps”.]",
            "7: [It has 7 values, and the first line names 6 columns; "
                + "a text with a separator in it needs quotation marks.]");
  }

  @Test
  void longTexts_areRefused() {
    assertThat(wrong("title,notes,list,assignee\n" + "t".repeat(121) + "," + "n".repeat(2_001) + ","
        + "l".repeat(41) + "," + "p".repeat(41)))
        .containsExactly(
            "2: [The title may have 120 characters, not 121., "
                + "The notes may have 2,000 characters, not 2,001., "
                + "The name of the list may have 40 characters, not 41., "
                + "The name of the assignee may have 40 characters, not 41.]");
    assertThat(lines("title\n" + "t".repeat(121)).wrong().getFirst().text()).hasSize(121);
  }

  @Test
  void quotesThatAreNotInPairs_endTheReadingThere() {
    String open = "title,notes\nA,\nB,\"open\nC,\nD,\n";
    assertThat(titlesOfGood(open)).containsExactly("A");
    assertThat(wrong(open)).containsExactly(
        "3: [Its quotation marks are not in pairs, so nothing could be read from here on.]");
    String behind = "title,notes\nA,\n\"B\" c,\nD,\n";
    assertThat(titlesOfGood(behind)).containsExactly("A");
    assertThat(wrong(behind)).hasSize(1).first().asString().startsWith("3: [Its quotation marks");
  }

  private static List<String> titlesOfGood(String file) {
    return lines(file).entries().stream().map(entry -> entry.draft().title()).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''| The file is empty.",
      "'\n \n'| The file is empty.",
      "'title,notes\n'| The file has no line but the first, which names the columns.",
      "'Buy milk,high'| The first line names the columns, and “Buy milk” is none of title, notes,"
          + " priority, due, labels, done, list, assignee.",
      "'title,Title\nA,B'| The first line names the column “Title” twice.",
      "'notes,due\nA,'| The first line must name the column “title”.",
      "'\"title\nA'| The quotation marks of the first line are not in pairs."})
  void fileThatCannotBeRead_isRefusedAsAWhole(String file, String reason) {
    assertThat(reason(file.getBytes(UTF_8))).isEqualTo(reason);
  }

  @Test
  void otherCharacterSets_areRefused_ratherThanGarbled() {
    assertThat(reason("title\nMüll\n".getBytes(ISO_8859_1)))
        .startsWith("The file is not written in UTF-8.");
  }

  @Test
  void moreLinesThanMayBe_areRefused() {
    String line = "a\n";
    assertThat(titles("title\n" + line.repeat(TaskCsv.LINES - 1))).hasSize(TaskCsv.LINES - 1);
    assertThat(reason(("title\n" + line.repeat(TaskCsv.LINES)).getBytes(UTF_8)))
        .isEqualTo("The file has more than 10,000 lines.");
  }

  @Test
  void formulas_areWrittenAsTexts_andReadAsTheyWere() {
    TaskEntry entry =
        new TaskEntry(
            new TaskDraft("=HYPERLINK(\"http://evil\")", "'+1", Priority.LOW, null,
                List.of("@home", "b"), "", "=A"),
            false);
    byte[] file = TaskCsv.write(List.of(entry));
    assertThat(new String(file, UTF_8))
        .isEqualTo(
            "\ufefftitle,notes,priority,due,labels,done,list,assignee\r\n"
                + "\"'=HYPERLINK(\"\"http://evil\"\")\",''+1,low,,\"'@home, b\",no,Inbox,'=A\r\n");
    assertThat(((Reading.Lines) TaskCsv.read(file)).entries()).containsExactly(entry);
  }
}
