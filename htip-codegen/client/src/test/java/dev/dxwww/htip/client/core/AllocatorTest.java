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
  private static final WasmExecution WASM = new WasmExecution();

  @Property(tries = 1000)
  @Tag("property-10")
  void regions_areApart(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 70_000) Integer> lengths) {
    regionsAreApart(new JvmExecution(), lengths);
    regionsAreApart(WASM, lengths);
  }

  private static void regionsAreApart(Execution execution, List<Integer> lengths) {
    execution.reset();
    int free = HtipCore.HEAP;
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
    for (Execution execution : List.of(new JvmExecution(), new WasmExecution())) {
      int pages = 0;
      while (execution.alloc(1 << 20) != 0) {
        assertThat(++pages).isLessThan(65);
      }
      assertThat(execution.pages()).isBetween(Mem.MOST_PAGES - 16, Mem.MOST_PAGES);
      assertThat(execution.alloc(-1)).isZero();
      execution.reset();
      assertThat(execution.alloc(5)).isEqualTo(HtipCore.HEAP + 7 & -8);
    }
  }
}
