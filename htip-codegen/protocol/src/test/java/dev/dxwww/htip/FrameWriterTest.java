package dev.dxwww.htip;

import static dev.dxwww.htip.Codes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.htip.Operation.Clone;
import dev.dxwww.htip.Operation.Insert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer keeps the limits, and says where its caller is wrong. */
class FrameWriterTest {
  private final FrameWriter writer = new FrameWriter();

  @BeforeEach
  void begin() {
    writer.begin(Htip.FULL, 0);
  }

  private List<Operation> written() {
    return new FrameReader().read(writer.toByteArray()).operations();
  }

  private TemplateRef item() {
    return writer.define(0, Samples.ITEM);
  }

  private static Walk anchors(int count) {
    return new Walk(Collections.nCopies(count, new Walk.Anchor()));
  }

  @Test
  void rowsWithoutValues_areWrittenOneByOne() {
    TemplateRef bare = writer.define(0, Samples.BARE);
    assertThat(writer.repeat(bare, 0, 0, 2)).isEqualTo(1);
    assertThat(written().subList(1, 5))
        .containsExactly(
            new Clone(0, 1, List.of()),
            new Insert(0, 1, 0),
            new Clone(0, 2, List.of()),
            new Insert(0, 2, 0));
  }

  @Test
  void numbersThatDoNotFit_goAsText() {
    TemplateRef item = item();
    int[] numbers = {1 << 30, -(1 << 30), (1 << 30) - 1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0};
    writer.repeat(item, 0, 0, numbers.length + 1);
    for (int number : numbers) {
      writer.number(number);
    }
    writer.number(1L << 40);
    int node = 2;
    writer.patchText(node, 1 << 30).patchText(node, (1 << 30) - 1).patchText(node, -(1 << 30));
    List<String> texts = new ArrayList<>();
    for (Operation operation : written()) {
      switch (operation) {
        case Operation.Row row -> texts.add(row.values().getFirst().asText());
        case Operation.PatchText patch -> texts.add(patch.value().asText());
        default -> { }
      }
    }
    assertThat(texts)
        .containsExactly(
            "1073741824", "-1073741824", "1073741823", "-2147483648", "2147483647", "0",
            "1099511627776", "1073741824", "1073741823", "-1073741824");
  }

  @Test
  void columnsDifference_wrapsAround() {
    TemplateRef item = item();
    writer.repeat(item, 0, 0, 3);
    // -2^31 is 2^31 - 1 plus 1, modulo 2^32: one byte, not a text.
    writer.number((1 << 30) - 1).number(Integer.MAX_VALUE - 1).number(Integer.MIN_VALUE);
    assertThat(written().stream().filter(Operation.Row.class::isInstance))
        .extracting(row -> ((Operation.Row) row).values().getFirst())
        .containsExactly(
            new Value.Number((1 << 30) - 1),
            new Value.Number(Integer.MAX_VALUE - 1),
            new Value.Number(Integer.MIN_VALUE));
  }

  @Test
  void missingAndSurplusValues_areBugsOfTheCaller() {
    TemplateRef item = item();
    writer.clone(item);
    assertThatThrownBy(() -> writer.clear(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    writer.text("a").text("b");
    assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    writer.begin(Htip.FULL, 0).number(1);
    assertThatThrownBy(() -> writer.clear(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> writer.repeat(item, 0, 0, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void copiesAndTheWritersArray_areTheSame_whateverTheTextIs() {
    List<String> texts =
        List.of(
            "short", "a".repeat(127), "b".repeat(128), "long ".repeat(4_000), "\u00e9",
            "\u65e5\u672c", "\ud83d\ude00", "nul \0 inside", "a".repeat(40) + '\0', "lone \ud83d");
    for (String text : texts) {
      byte[] copy = titled(text).toByteArray();
      int length = titled(text).finish();
      assertThat(Arrays.copyOf(writer.array(), length)).isEqualTo(copy);
      String clean = text.replace('\0', '\uFFFD').replaceAll("\ud83d(?!\ude00)", "\uFFFD");
      assertThat(new FrameReader().read(copy).operations())
          .filteredOn(Operation.Title.class::isInstance)
          .containsExactly(new Operation.Title(clean), new Operation.Title("end"));
    }
  }

  private FrameWriter titled(String text) {
    return writer.begin(Htip.FULL, 0).title(text).title("end");
  }

  @Test
  void nodesThatDoNotExist_areRefused() {
    refused(HtipError.E_NODE, () -> writer.clear(1));
    refused(HtipError.E_NODE, () -> writer.clear(-1));
    refused(HtipError.E_NODE, () -> writer.begin(0, 0).remove(0, 1));
    refused(HtipError.E_NODE, () -> writer.begin(0, 0).append(0, 0));
    refused(HtipError.E_NODE, () -> writer.begin(0, 0).insert(0, 0, 0));
    refused(HtipError.E_LIMIT, () -> writer.begin(0, 0).trim(0));
    refused(HtipError.E_LIMIT, () -> writer.begin(0, 0).trim(2));
    refused(HtipError.E_LIMIT, () -> writer.begin(0, 0, 0));
    refused(HtipError.E_LIMIT, () -> writer.begin(0, 0, HtipLimits.NODES + 1));
  }

  @Test
  void batches_areOpenedAndClosedInTurn() {
    refused(HtipError.E_OP, writer::commitBatch);
    refused(HtipError.E_OP, () -> writer.beginBatch(-1));
    writer.beginBatch(0);
    refused(HtipError.E_OP, () -> writer.beginBatch(1));
    refused(HtipError.E_OP, writer::finish);
    writer.commitBatch();
    assertThat(written()).hasSize(2);
  }

  @Test
  void nodesAreLimited() {
    TemplateRef wide = writer.define(0, new TemplateDef("<p>", anchors(4_094)));
    assertThat(wide.ids()).isEqualTo(HtipLimits.TEMPLATE_IDS);
    int fit = (HtipLimits.NODES - 1) / HtipLimits.TEMPLATE_IDS;
    writer.adopt(wide, 0, 0, fit);
    refused(HtipError.E_LIMIT, () -> writer.clone(wide));
    refused(HtipError.E_LIMIT, () -> writer.adopt(wide, 0, 0, Integer.MAX_VALUE));
  }

  @Test
  void templatesAreLimited() {
    refused(HtipError.E_LIMIT, () -> writer.define(256, Samples.ITEM));
    refused(HtipError.E_LIMIT, () -> writer.define(-1, Samples.ITEM));
    refused(HtipError.E_LIMIT, () -> new TemplateDef("x".repeat(65_537), anchors(0)));
    refused(HtipError.E_LIMIT, () -> BundleRef.PAGE.template(0, 4_095, 0));
    refused(HtipError.E_LIMIT, () -> new BundleRef(1, 257));
    assertThatThrownBy(() -> BundleRef.PAGE.template(256, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BundleRef.PAGE.template(0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    TemplateDef large = new TemplateDef("x".repeat(65_536), anchors(0));
    for (int i = 0; i < 128; i++) {
      writer.define(0, large);
    }
    refused(HtipError.E_LIMIT, () -> writer.define(0, large));
  }

  @Test
  void bundlesAreNamedOnceAndLimited() {
    FrameReader reader = new FrameReader();
    for (int i = 0; i < HtipLimits.USES; i++) {
      Bundle bundle = bundle(i);
      reader.registry().load(bundle);
      writer.clone(bundle.template(0));
      writer.clone(new BundleRef(bundle.ref().hash(), 1).template(0, 0, 0));
      writer.clone(bundle(0).template(0));
    }
    refused(HtipError.E_LIMIT, () -> writer.clone(bundle(31).template(0)));
    List<Operation> operations = reader.read(writer.toByteArray()).operations();
    assertThat(operations.stream().filter(Operation.Use.class::isInstance)).hasSize(31);
    assertThat(operations.getLast()).isEqualTo(new Clone(256, 93, List.of()));
  }

  private static Bundle bundle(int i) {
    return Bundle.of(List.of(new TemplateDef("<p id=p" + i + ">", anchors(0))));
  }

  @Test
  void frameAndTextAreLimited() {
    String large = "\u65e5".repeat(1 << 20);
    writer.title(large).title(large + "a");
    refused(HtipError.E_LIMIT, () -> writer.title("a".repeat(7 << 20)));
    writer.begin(Htip.FULL, 0).title(large).title(large + "a").title("b" + large);
    refused(HtipError.E_LIMIT, writer::finish);
    Walk two = new Walk(List.of(new Walk.ClassName("a"), new Walk.ClassName("b")));
    TemplateRef row = writer.begin(Htip.FULL, 0).define(0, new TemplateDef("<p>", two));
    writer.repeat(row, 0, 0, 5 << 20);
    refused(
        HtipError.E_LIMIT,
        () -> {
          for (int i = 0; i < 9 << 20; i++) {
            writer.number(0);
          }
        });
    writer.begin(Htip.FULL, 0);
    assertThat(written()).isEmpty();
  }

  @Test
  void flagsAndFieldsThatAreNotTheWriters_areRefused() {
    refused(HtipError.E_FLAGS, () -> writer.begin(Htip.SIGNED, 0));
    refused(HtipError.E_FLAGS, () -> writer.begin(Htip.DELTA, 0));
    refused(HtipError.E_LIMIT, () -> writer.event(0, EventType.CLICK, 0x80, 1));
    refused(HtipError.E_LIMIT, () -> new Walk.Event(EventType.CLICK, 0x100));
  }

  @Test
  void walkNamesBeyondU16_areRefused() {
    for (int i = 0; i <= 0xFFFF; i++) {
      writer.title("t" + i);
    }
    writer.define(0, Samples.MARKS);
    refused(HtipError.E_LIMIT, writer::finish);
  }

  @Test
  void walkNamesThatAreTexts_areSharedWithThem() {
    writer.title("done").define(1, Samples.MARKS);
    writer.title("title").title("done");
    List<Operation> operations = written();
    assertThat(((Operation.Define) operations.get(1)).template()).isEqualTo(Samples.MARKS);
    assertThat(operations.get(3)).isEqualTo(new Operation.Title("done"));
  }

  @Test
  void frame_goesToStreamsAndSharedArrays() throws IOException {
    writer.title("a");
    assertThat(writer.isEmpty()).isFalse();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    writer.writeTo(stream);
    writer.begin(0, 0);
    assertThat(writer.isEmpty()).isTrue();
    int length = writer.begin(Htip.FULL, 0).title("a").finish();
    assertThat(java.util.Arrays.copyOf(writer.array(), length)).isEqualTo(stream.toByteArray());
  }

  @Test
  void nextNode_goesOnUntilFull() {
    TemplateRef item = item();
    writer.clone(item);
    writer.text("a").finish();
    writer.begin(0, 1);
    assertThat(writer.clone(item)).isEqualTo(3);
    assertThat(writer.begin(Htip.FULL, 2).nextNode()).isEqualTo(1);
  }

  @Test
  void manyStrings_areEachThereOnce() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 1_000; i++) {
        writer.title("text " + i);
      }
    }
    byte[] frame = writer.toByteArray();
    List<Operation> operations = new FrameReader().read(frame).operations();
    assertThat(operations).hasSize(2_000);
    assertThat(operations.get(1_999)).isEqualTo(new Operation.Title("text 999"));
    assertThat(frame.length).isLessThan(1_000 * 9 + 2_000 * 3 + 1_000);
  }

  @Test
  void textsMadeToCollide_costNoTimeAndStayRight() {
    // Equal in all units the table looks at, and in many more.
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      texts.add("ab" + "-".repeat(8) + String.format("%05d", i) + "-".repeat(20) + "wxyz");
    }
    long start = System.nanoTime();
    texts.forEach(writer::title);
    texts.subList(0, 100).forEach(writer::title);
    List<Operation> operations = written();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(operations).hasSize(40_100);
    assertThat(operations.get(39_999)).isEqualTo(new Operation.Title(texts.getLast()));
    assertThat(operations.get(40_099)).isEqualTo(new Operation.Title(texts.get(99)));
  }

  @Test
  void zerosInTexts_becomeReplacementsBesideAbsent() {
    TemplateRef item = item();
    writer.repeat(item, 0, 0, 5);
    writer.absent().text("a\0").text("\0\0").absent().text("\0");
    assertThat(written().stream().filter(Operation.Row.class::isInstance))
        .extracting(row -> ((Operation.Row) row).values().getFirst().asText())
        .containsExactly("\0", "a\uFFFD", "\uFFFD\uFFFD", "\0", "\uFFFD");
  }

  @Test
  void smallFrameAfterALargeOne_isTheSame() {
    byte[] small = writer.title("a").title("b").title("a").toByteArray();
    writer.begin(Htip.FULL, 0);
    for (int i = 0; i < 20_000; i++) {
      writer.title("text " + i);
    }
    writer.finish();
    for (int i = 0; i < 3; i++) {
      writer.begin(Htip.FULL, 0).title("a").title("b").title("a");
      assertThat(writer.toByteArray()).isEqualTo(small);
    }
  }

  @Test
  void columnOfEverNewTexts_isNoLongerSearched() {
    TemplateRef item = item();
    writer.repeat(item, 0, 0, 202);
    for (int i = 0; i < 200; i++) {
      writer.text("text " + i);
    }
    // Both are there: the first is not looked for, the title is, and finds what was looked for.
    writer.text("text 0").text("text 1").title("text 2").title("text 199");
    byte[] frame = writer.toByteArray();
    assertThat(frame[16]).as("low bits of nStr").isEqualTo((byte) (204 & 0x7F | 0x80));
    List<Operation> operations = new FrameReader().read(frame).operations();
    assertThat(((Operation.Row) operations.get(202)).values())
        .containsExactly(new Value.Text("text 0"));
    assertThat(operations.get(205)).isEqualTo(new Operation.Title("text 199"));
  }
}
