package dev.dxwww.htip.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Property 10: no two live regions overlap, and all are within memory. */
class AllocatorTest {
  private static final WasmExecution WASM = WasmExecution.ofDeltas();
  private static final WasmExecution CORE = new WasmExecution();

  @Property(tries = 1000)
  @Tag("property-10")
  void regions_areApart(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 70_000) Integer> lengths) {
    regionsAreApart(new JvmExecution(), lengths);
    regionsAreApart(WASM, lengths);
  }

  private static void regionsAreApart(Execution execution, List<Integer> lengths) {
    execution.reset();
    int free = DeltaCore.HEAP;
    for (int length : lengths) {
      int at = execution.alloc(length);
      assertThat(at).isGreaterThanOrEqualTo(free).matches(a -> a % 8 == 0);
      free = at + length;
      assertThat(free).isLessThanOrEqualTo(execution.pages() << 16);
    }
  }

  @Property(tries = 1000)
  @Tag("property-10")
  void anyLength_isAnsweredAlike(@ForAll int length) {
    Execution jvm = new JvmExecution();
    WASM.reset();
    assertThat(WASM.alloc(length)).isEqualTo(jvm.alloc(length));
    assertThat(WASM.alloc(1)).isEqualTo(jvm.alloc(1));
  }

  @Test
  void endOfMemory_isZero_andTheAllocatorGoesOn() {
    for (Execution execution : List.of(new JvmExecution(), WasmExecution.ofDeltas())) {
      int pages = 0;
      while (execution.alloc(1 << 20) != 0) {
        assertThat(++pages).isLessThan(65);
      }
      assertThat(execution.pages()).isBetween(Mem.MOST_PAGES - 16, Mem.MOST_PAGES);
      assertThat(execution.alloc(-1)).isZero();
      execution.reset();
      assertThat(execution.alloc(5)).isEqualTo(DeltaCore.HEAP + 7 & -8);
    }
  }

  @Property(tries = 1000)
  @Tag("property-10")
  void placeOfAFrame_isBehindAllTables_andWithinMemory(
      @ForAll @IntRange(min = 0, max = HtipCore.MOST - 1) int length) {
    assertThat(HtipCore.FRAME).isGreaterThanOrEqualTo(Operations.END)
        .isGreaterThan(Operations.VALUES).matches(at -> at % 4 == 0);
    for (Execution execution : List.of(new JvmExecution(), CORE)) {
      assertThat(execution.place(length)).isEqualTo(HtipCore.FRAME);
      // A length of a string for each byte, and what a character may be read beyond the last.
      assertThat((long) execution.pages() << 16)
          .isGreaterThanOrEqualTo(HtipCore.FRAME + 5L * length + 3);
    }
  }

  @Property(tries = 1000)
  @Tag("property-10")
  void placeOfAnyLength_isAnsweredAlike(@ForAll int length) {
    for (Execution execution : List.of(new JvmExecution(), CORE)) {
      int code = execution.refusals().code(() -> execution.place(length) - HtipCore.FRAME);
      assertThat(code).isEqualTo(length >= 0 && length < HtipCore.MOST ? 0 : Code.OOM);
      assertThat(execution.pages()).isLessThanOrEqualTo(Mem.MOST_PAGES);
    }
  }

  @Test
  void frameOfEightMebibytes_isRead_andOneByteMoreIsBeyondTheLimit() {
    byte[] frame = new Raw().strings("x".repeat(Code.MAX_FRAME - 30)).end();
    byte[] least = java.util.Arrays.copyOf(frame, Code.MAX_FRAME + 1);
    for (Execution execution : List.of(new JvmExecution(), new WasmExecution())) {
      assertThat(frame.length).isBetween(Code.MAX_FRAME - 16, Code.MAX_FRAME);
      assertThat(execution.render(frame)).isZero();
      assertThat(execution.render(least)).isEqualTo(Code.LIMIT);
      assertThat(execution.render(new byte[HtipCore.MOST])).isEqualTo(Code.OOM);
      assertThat(execution.render(Samples.start(1))).isZero();
    }
  }
}
