package dev.dxwww.htip;

import static dev.dxwww.htip.Codes.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.UpstreamEvent.Entry;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.htip.UpstreamEvent.Key;
import dev.dxwww.htip.UpstreamEvent.Pointer;
import dev.dxwww.htip.UpstreamEvent.Selection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events arrive as they were sent, or are refused. */
class UpstreamEventTest {
  private static final Map<String, Vector> ALL = Vector.all();

  @Property(tries = 1_000)
  void anyEvent_isReadAsItWasWritten(@ForAll long seed) {
    UpstreamEvent event = event(new Random(seed));
    assertThat(UpstreamEvent.decode(event.encode())).isEqualTo(event);
  }

  private static UpstreamEvent event(Random random) {
    Value handler =
        random.nextBoolean()
            ? new Value.Number(random.nextInt() >>> 1)
            : new Value.Text(text(random));
    Fields fields =
        new Fields(
            maybe(random, text(random)),
            maybe(random, random.nextBoolean()),
            maybe(random, new Key(text(random), random.nextInt(16))),
            maybe(random, new Pointer(random.nextInt(), random.nextInt(), random.nextInt(256))),
            maybe(random, Collections.nCopies(random.nextInt(4), entry(random))),
            maybe(random, new Selection(random.nextInt(), random.nextInt())));
    EventType type = EventType.values()[random.nextInt(12)];
    return new UpstreamEvent(
        random.nextInt(), random.nextInt(), random.nextInt(), handler, type, random.nextBoolean(),
        fields);
  }

  private static Entry entry(Random random) {
    return new Entry(text(random), text(random));
  }

  private static String text(Random random) {
    return "\u00e9\uD83D\uDE00a\0".repeat(random.nextInt(3));
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  @Test
  @Tag("property-11")
  void mutatedEvents_areReadOrRefused() {
    Random random = new Random(17);
    byte[][] corpus = {ALL.get("upstream-click").bytes(), ALL.get("upstream-input").bytes()};
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = Mutation.of(corpus[i % 2], random);
      try {
        assertThat(UpstreamEvent.decode(mutant)).isNotNull();
      } catch (HtipException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(5_000, 19_999);
  }

  @Test
  void hostileEvents_areRefused() {
    byte[] event = ALL.get("upstream-input").bytes();
    changed(HtipError.E_MAGIC, 0, 'X');
    changed(HtipError.E_VERSION, 4, 2);
    changed(HtipError.E_LIMIT, 18, 0);             // type
    changed(HtipError.E_LIMIT, 18, 13);
    changed(HtipError.E_LIMIT, 19, 0x80);          // mask
    changed(HtipError.E_STR, 23, 0xFF);            // value
    changed(HtipError.E_LIMIT, 25, 2);             // checked
    changed(HtipError.E_LIMIT, 32, 16);            // modifiers
    changed(HtipError.E_LIMIT, 37, 99);            // entries of the form
    changed(HtipError.E_TRUNC, 20, 99);            // length of the value
    refused(HtipError.E_TRUNC, () -> UpstreamEvent.decode(new byte[4]));
    refused(
        HtipError.E_TRUNC,
        () -> UpstreamEvent.decode(java.util.Arrays.copyOf(event, event.length + 1)));
    byte[] large = java.util.Arrays.copyOf(event, HtipLimits.EVENT_BYTES + 1);
    refused(HtipError.E_LIMIT, () -> UpstreamEvent.decode(large));
  }

  private static void changed(HtipError error, int at, int value) {
    byte[] event = ALL.get("upstream-input").bytes().clone();
    event[at] = (byte) value;
    refused(error, () -> UpstreamEvent.decode(event));
  }

  @Test
  void eventsThatCannotBeSent_areRefused() {
    Value negative = new Value.Number(-1);
    refused(HtipError.E_LIMIT, () -> plain(negative, Fields.NONE).encode());
    Value large = new Value.Text("a".repeat(HtipLimits.EVENT_BYTES));
    refused(HtipError.E_LIMIT, () -> plain(large, Fields.NONE).encode());
  }

  private static UpstreamEvent plain(Value handler, Fields fields) {
    return new UpstreamEvent(1, 1, 1, handler, EventType.CLICK, false, fields);
  }

  @Test
  void formOfNoEntries_isNotNoForm() {
    Fields fields =
        new Fields(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of()),
            Optional.empty());
    UpstreamEvent event = plain(new Value.Number(1), fields);
    assertThat(event.mask()).isEqualTo(EventField.FORM);
    assertThat(UpstreamEvent.decode(event.encode()).fields().form()).contains(List.of());
  }
}
