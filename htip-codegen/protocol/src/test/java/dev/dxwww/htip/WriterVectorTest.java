package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The writer makes the very bytes of the vectors. */
class WriterVectorTest {
  private static final Map<String, Vector> ALL = Vector.all();

  /** What a vector's frame is written by, and the next node id before it. */
  private record Written(int nextNode, Consumer<FrameWriter> calls) {}

  private static Map<String, Written> tree() {
    Map<String, Written> all = new LinkedHashMap<>();
    all.put("empty", new Written(1, w -> { }));
    all.put("template-def", new Written(1, w -> w.define(0, Samples.ITEM)));
    all.put("walk", new Written(1, w -> w.define(1, Samples.MARKS)));
    all.put("clone", new Written(1, w -> {
      assertThat(w.clone(Samples.ITEM_REF)).isEqualTo(1);
      w.text("Ada");
    }));
    all.put("append", new Written(3, w -> w.append(0, 1)));
    all.put("insert", new Written(3, w -> {
      int id = w.clone(Samples.ITEM_REF);
      w.text("Bob").insert(0, id, 1);
    }));
    all.put("remove", new Written(3, w -> w.remove(1, 1)));
    all.put("clear", new Written(3, w -> w.clear(0)));
    all.put("repeat", new Written(1, w -> {
      assertThat(w.repeat(Samples.ITEM_REF, 0, 0, 3)).isEqualTo(1);
      w.text("Ada").text("Bob").text("Ada");
      assertThat(w.nextNode()).isEqualTo(7);
    }));
    all.put("repeat-numbers", new Written(1, w -> {
      w.repeat(Samples.ITEM_REF, 0, 0, 4);
      w.number(1000).number(1001L).text("none").number(999);
    }));
    all.put("repeat-slots", new Written(1, w -> {
      w.repeat(Samples.MARKS_REF, 0, 0, 2);
      w.flag(true).flag(true).number(4).text("a").text("b");
      w.flag(false).flag(false).number(5).absent().text("b");
    }));
    all.put("batch", new Written(3, w -> w.beginBatch(300).clear(0).commitBatch()));
    all.put("trim", new Written(3, w -> w.remove(1, 1).trim(1)));
    all.put("use", new Written(1, w -> {
      w.repeat(Bundle.of(List.of(Samples.ITEM)).template(0), 0, 0, 1);
      w.text("Ada");
    }));
    all.put("adopt", new Written(7, w -> {
      w.trim(1);
      assertThat(w.adopt(Samples.ITEM_REF, 0, 0, 3)).isEqualTo(1);
    }));
    return all;
  }

  private static Map<String, Written> patches() {
    Map<String, Written> all = new LinkedHashMap<>();
    all.put("patch-text", new Written(3, w -> w.patchText(2, "Grace")));
    all.put("patch-text-number", new Written(3, w -> w.patchText(2, -3).patchText(2, 100)));
    all.put("patch-attr", new Written(3, w ->
        w.patchAttribute(1, "id", "x").patchAttribute(1, "id", Htip.ABSENT)));
    all.put("class-toggle", new Written(3, w ->
        w.toggleClass(1, "on", true).toggleClass(1, "on", false)));
    all.put("event", new Written(3, w ->
        w.event(1, EventType.CLICK, 0, 7).event(1, EventType.INPUT, EventField.VALUE, "rename~7")));
    all.put("set-prop", new Written(3, w ->
        w.setProperty(1, "hidden", 1).setProperty(1, "lang", "de")));
    all.put("text-splice", new Written(3, w -> w.spliceText(2, 1, 1, "nn")));
    all.put("del-attr", new Written(3, w -> w.deleteAttribute(1, "id")));
    all.put("nav", new Written(1, w -> w.navigate("/tasks")));
    all.put("focus", new Written(3, w -> w.focus(1)));
    all.put("title", new Written(1, w -> w.title("Zo\u00eb \uD83D\uDE00")));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> eachVector_isWrittenByteForByte() {
    FrameWriter writer = new FrameWriter();
    Map<String, Written> all = new LinkedHashMap<>(tree());
    all.putAll(patches());
    return all.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
          writer.begin(0, 0, entry.getValue().nextNode());
          entry.getValue().calls().accept(writer);
          assertThat(writer.toByteArray()).isEqualTo(ALL.get(entry.getKey()).bytes());
        }));
  }

  @Test
  void headers_areWrittenByteForByte() {
    FrameWriter writer = new FrameWriter();
    assertThat(writer.begin(Htip.FULL, 7).toByteArray()).isEqualTo(ALL.get("full").bytes());
    assertThat(writer.begin(0, 8).more().toByteArray()).isEqualTo(ALL.get("more").bytes());
  }

  @Test
  void bundle_isWrittenByteForByte() {
    Bundle bundle = Bundle.of(List.of(Samples.ITEM));
    assertThat(bundle.bytes()).isEqualTo(ALL.get("bundle").bytes());
    assertThat(bundle.path()).isEqualTo("/_htip/t/" + bundle.ref().name() + ".htip");
  }

  @Test
  void delta_isWrittenByteForByte() {
    Vector vector = ALL.get("delta");
    byte[] base = ALL.get("repeat").bytes();
    byte[] result = DeltaFrame.resolve(base, vector.bytes());
    assertThat(DeltaFrame.encode(base, result)).isEqualTo(vector.bytes());
  }
}
