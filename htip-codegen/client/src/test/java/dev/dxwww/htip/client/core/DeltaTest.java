package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.HtipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Property 9 on this side: what the server has made a delta of comes back, or a code. */
class DeltaTest {
  private static final WasmExecution WASM = WasmExecution.ofDeltas();

  @Property(tries = 1000)
  @Tag("property-9")
  void delta_givesTheTarget(@ForAll byte[] base, @ForAll byte[] inserted, @ForAll int at) {
    byte[] target = spliced(base, inserted, Math.floorMod(at, base.length + 1));
    byte[] frame = DeltaFrame.encode(base, target);
    for (Execution execution : List.of(new JvmExecution(), WASM)) {
      Execution.Undone undone = execution.undo(base, frame, target.length);
      assertThat(undone.code()).isZero();
      assertThat(undone.result()).isEqualTo(target);
    }
  }

  private static byte[] spliced(byte[] base, byte[] inserted, int at) {
    byte[] target = new byte[base.length + inserted.length];
    System.arraycopy(base, 0, target, 0, at);
    System.arraycopy(inserted, 0, target, at, inserted.length);
    System.arraycopy(base, at, target, at + inserted.length, base.length - at);
    return target;
  }

  @Test
  void changedDelta_givesTheSameCodeEverywhere() {
    byte[] base = Samples.start(1);
    byte[] good = DeltaFrame.encode(base, spliced(base, "something new".getBytes(), 60));
    Random random = new Random(9);
    Execution jvm = new JvmExecution();
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] frame = good.clone();
      for (int k = random.nextInt(3); k >= 0; k--) {
        frame[32 + random.nextInt(frame.length - 32)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        frame = Arrays.copyOf(frame, 36 + random.nextInt(frame.length - 36));
        frame[8] = (byte) (frame.length - 36);
      }
      // Beyond this, only the limit of 8 MiB says no; memory is there for less.
      frame[34] &= 0x0F;
      int length = (frame[32] & 255) | (frame[33] & 255) << 8 | (frame[34] & 255) << 16;
      Execution.Undone a = jvm.undo(base, frame, length);
      Execution.Undone b = WASM.undo(base, frame, length);
      assertThat(b.code()).isEqualTo(a.code());
      assertThat(b.result()).isEqualTo(a.result());
      refused += a.code() == 0 ? 0 : 1;
      assertThat(reference(base, frame)).isIn(a.code(), Code.DELTA);
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  /** The protocol's code; it also looks at the result's hash, which here the host does. */
  private static int reference(byte[] base, byte[] frame) {
    try {
      DeltaFrame.resolve(base, frame);
      return 0;
    } catch (HtipException refused) {
      return refused.error().code();
    }
  }

  @Test
  void codes_sayWhatIsWrong() {
    byte[] base = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    byte[] frame = DeltaFrame.encode(base, base);
    for (Execution execution : List.of(new JvmExecution(), WASM)) {
      assertThat(execution.undo(base, Samples.start(1), 0).code()).isEqualTo(Code.FLAGS);
      assertThat(execution.undo(base, Raw.with(frame, 35, 1), 0).code()).isEqualTo(Code.LIMIT);
      assertThat(execution.undo(base, Raw.with(frame, 32, 13), 0).code()).isEqualTo(Code.DELTA);
      assertThat(execution.undo(base, Raw.with(frame, 0, 0), 0).code()).isEqualTo(Code.MAGIC);
      assertThat(execution.undo(new byte[3], frame, 0).code()).isEqualTo(Code.DELTA);
    }
  }

  @Test
  void noMemoryForTheResult_isOutOfMemory() {
    byte[] frame = Raw.with(DeltaFrame.encode(new byte[8], new byte[8]), 34, 127);
    for (Execution execution : List.of(new JvmExecution(), WasmExecution.ofDeltas())) {
      execution.reset();
      int at = execution.put(frame);
      while (execution.alloc(1 << 20) != 0) {
        assertThat(execution.pages()).isLessThanOrEqualTo(Mem.MOST_PAGES);
      }
      assertThat(execution.deltaCode(at, 8, at, frame.length)).isEqualTo(Code.OOM);
    }
  }
}
