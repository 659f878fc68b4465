package dev.dxwww.runtime.http.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which files of the class path stay in memory. */
class MemoryBudgetTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final ClassLoader loader = new ClassLoader(null) {
    @Override
    public InputStream getResourceAsStream(String name) {
      reads.incrementAndGet();
      return new ByteArrayInputStream(new byte[Integer.parseInt(name)]);
    }
  };

  /** How often a file of that length is read for two requests. */
  private int readsForTwo(MemoryBudget memory, int length) throws IOException {
    reads.set(0);
    Content file = new ClassPathContent(loader, Integer.toString(length), length, 1, memory);
    for (int i = 0; i < 2; i++) {
      try (OpenContent open = file.open(0)) {
        assertThat(open).isNotNull();
        assertThat(open.length()).isEqualTo(length);
      }
    }
    return reads.get();
  }

  @Test
  @Tag("limit:dx.static.max-cached-file")
  void longestFile_isKept_andOneByteMoreIsNot() throws IOException {
    MemoryBudget memory = new MemoryBudget(10, 1_000);

    assertThat(readsForTwo(memory, 10)).isEqualTo(1);
    assertThat(readsForTwo(memory, 11)).isEqualTo(2);
  }

  @Test
  @Tag("limit:dx.static.cache-size")
  void filesAreKept_asLongAsThereIsRoom() throws IOException {
    MemoryBudget memory = new MemoryBudget(10, 15);

    assertThat(readsForTwo(memory, 10)).isEqualTo(1);
    assertThat(readsForTwo(memory, 6)).isEqualTo(2);
    assertThat(readsForTwo(memory, 5)).as("there is room for just these").isEqualTo(1);
    assertThat(readsForTwo(memory, 1)).isEqualTo(2);
    assertThat(readsForTwo(new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE), 5)).isEqualTo(1);
  }
}
