package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is written is what is read. */
class FrameRoundTripTest {
  private final FrameWriter writer = new FrameWriter();

  @Property(tries = 1_000)
  void anyFrame_isReadAsItWasWritten(@ForAll long seed, @ForAll @IntRange(max = 60) int calls) {
    RandomFrame.Written written = RandomFrame.write(new Random(seed), writer, calls);
    FrameReader reader = new FrameReader();
    reader.registry().load(RandomFrame.BUNDLE);
    assertThat(reader.verdict(written.bytes())).isEmpty();
    List<Operation> read = reader.read(written.bytes()).operations();
    assertThat(read.stream().map(FrameRoundTripTest::plain)).isEqualTo(written.operations());
    assertThat(reader.registry().nextNode()).isEqualTo(writer.nextNode());
    // The same bytes again: nothing of the frame before is left in the writer.
    assertThat(RandomFrame.write(new Random(seed), writer, calls).bytes())
        .isEqualTo(written.bytes());
  }

  /** Numbers become texts: whether one fits inline is the writer's affair. */
  private static Operation plain(Operation operation) {
    return switch (operation) {
      case Operation.Define(int tid, TemplateDef def, String _) ->
          new Operation.Define(tid, def, "");
      case Operation.Clone(int tid, int first, List<Value> values) ->
          new Operation.Clone(tid, first, plain(values));
      case Operation.Row(Operation.Repeat repeat, int first, List<Value> values) ->
          new Operation.Row(repeat, first, plain(values));
      case Operation.PatchText(int node, Value value) ->
          new Operation.PatchText(node, plain(value));
      case Operation.PatchAttribute(int node, String name, Value value) ->
          new Operation.PatchAttribute(node, name, plain(value));
      case Operation.SetProperty(int node, String name, Value value) ->
          new Operation.SetProperty(node, name, plain(value));
      case Operation.SpliceText(int node, int start, int deleted, Value value) ->
          new Operation.SpliceText(node, start, deleted, plain(value));
      case Operation.BindEvent(int node, EventType type, int fields, Value handler) ->
          new Operation.BindEvent(node, type, fields, plain(handler));
      default -> operation;
    };
  }

  private static List<Value> plain(List<Value> values) {
    return values.stream().map(FrameRoundTripTest::plain).toList();
  }

  private static Value plain(Value value) {
    return new Value.Text(value.asText());
  }
}
