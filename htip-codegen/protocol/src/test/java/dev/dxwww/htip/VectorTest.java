package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each vector of the specification is read as it says. */
class VectorTest {
  private static final Map<String, Vector> ALL = Vector.all();

  @TestFactory
  Stream<DynamicTest> eachVector_isReadAsItSays() {
    return ALL.values().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector)));
  }

  @Test
  void vectors_coverAllOpcodes() {
    Set<Opcode> missing = EnumSet.allOf(Opcode.class);
    missing.remove(Opcode.END);
    for (Vector vector : ALL.values()) {
      vector.section("reads").forEach(line -> missing.removeIf(o -> line.startsWith(o + " ")));
    }
    assertThat(missing).isEmpty();
  }

  private static void check(Vector vector) {
    switch (vector.kind()) {
      case "frame" -> checkFrame(vector);
      case "bundle" -> assertThat(bundle(vector.bytes())).isEqualTo(vector.section("reads"));
      case "delta" -> checkDelta(vector);
      case "event" -> checkEvent(vector);
      default -> throw new IllegalStateException(vector.kind());
    }
  }

  private static void checkFrame(Vector vector) {
    MockHost host = new MockHost();
    ReferenceApply client = new ReferenceApply(host);
    for (Vector before : vector.before(ALL)) {
      if (before.kind().equals("bundle")) {
        client.load(Bundle.read(before.bytes()));
      } else {
        client.applyOrThrow(before.bytes());
      }
    }
    host.log().clear();
    Optional<HtipError> verdict = client.reader().verdict(vector.bytes());
    List<String> refused = vector.section("refused");
    assertThat(verdict.stream().map(HtipError::name)).isEqualTo(refused);
    if (refused.isEmpty()) {
      assertThat(reads(client, vector.bytes())).isEqualTo(vector.section("reads"));
      assertThat(client.apply(vector.bytes())).isEmpty();
      assertThat(host.log()).isEqualTo(vector.section("calls"));
    } else {
      assertThat(client.apply(vector.bytes())).isEqualTo(verdict);
      assertThat(host.log()).isEmpty();
    }
  }

  /** Reads with the registry of a client and leaves it as it was. */
  private static List<String> reads(ReferenceApply client, byte[] frame) {
    Registry registry = client.reader().registry();
    Registry before = registry.draft(new FrameHeader(0, 16, 0, 0));
    String dump = FrameDump.of(new FrameReader(registry).read(frame));
    registry.accept(before);
    return dump.lines().toList();
  }

  private static List<String> bundle(byte[] bytes) {
    Bundle bundle = Bundle.read(bytes);
    List<String> lines = new ArrayList<>();
    lines.add(bundle.ref().name() + ": " + bundle.ref().templates() + " templates");
    bundle.templates().forEach(define -> lines.add(FrameDump.line(define)));
    return lines;
  }

  private static void checkDelta(Vector vector) {
    List<Vector> chain = new ArrayList<>();
    Vector base = ALL.get(vector.settings().get("base"));
    chain.addAll(base.before(ALL));
    FrameReader reader = new FrameReader();
    chain.forEach(before -> reader.read(before.bytes()));
    byte[] result = DeltaFrame.resolve(base.bytes(), vector.bytes());
    assertThat(FrameDump.of(reader.read(result)).lines().toList())
        .isEqualTo(vector.section("reads"));
    assertThat(reader.verdict(vector.bytes())).contains(HtipError.E_BASE);
  }

  private static void checkEvent(Vector vector) {
    UpstreamEvent event = UpstreamEvent.decode(vector.bytes());
    assertThat(lines(event)).isEqualTo(vector.section("reads"));
    assertThat(event.encode()).isEqualTo(vector.bytes());
    for (int length = 0; length < vector.bytes().length; length++) {
      byte[] cut = Arrays.copyOf(vector.bytes(), length);
      assertThatCode(() -> UpstreamEvent.decode(cut)).isInstanceOf(HtipException.class);
    }
  }

  private static List<String> lines(UpstreamEvent event) {
    List<String> lines = new ArrayList<>();
    String handler =
        switch (event.handler()) {
          case Value.Number(int number) -> Integer.toString(number);
          case Value.Text(String text) -> FrameDump.quote(text);
        };
    lines.add(
        "ack " + event.ackSeq() + ", event " + event.eventSeq() + ", #" + event.node()
            + ", handler " + handler + ", " + event.type().domName()
            + (event.keepDefault() ? ", default kept" : ""));
    Fields fields = event.fields();
    fields.value().ifPresent(value -> lines.add("value " + FrameDump.quote(value)));
    fields.checked().ifPresent(checked -> lines.add("checked " + checked));
    fields.key().ifPresent(
        key -> lines.add("key " + FrameDump.quote(key.name()) + " modifiers " + key.modifiers()));
    fields.pointer().ifPresent(at -> lines.add("pointer " + at.x() + " " + at.y() + " button "
        + at.button()));
    fields.form().ifPresent(form -> form.forEach(entry -> lines.add(
        "form " + FrameDump.quote(entry.name()) + "=" + FrameDump.quote(entry.value()))));
    fields.selection().ifPresent(s -> lines.add("selection " + s.start() + ".." + s.end()));
    return lines;
  }
}
