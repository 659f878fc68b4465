package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered for clients, each of whom has a share. */
@Timeout(60)
class ClientSharesTest {
  @Test
  void clientThatKeepsWithoutEnd_losesItsOwnAlone() {
    ClientShares<String, Integer> shares = new ClientShares<>(2_000, 10);
    shares.keep("calm", "calm", 1, 1);
    for (int i = 0; i < 50_000; i++) {
      shares.keep("greedy", "greedy " + i, i, 1);
    }

    assertThat(shares.find("calm")).isEqualTo(1);
    assertThat(shares.find("greedy 49999")).isEqualTo(49_999);
    assertThat(shares.find("greedy 49900")).isEqualTo(49_900);
    assertThat(shares.find("greedy 49899")).isNull();
    assertThat(shares.weight()).isEqualTo(101);
    assertThat(shares.size()).isEqualTo(101);
  }

  @Test
  void oneThingMayBeMoreThanAShare_andIsThenAlone() {
    ClientShares<String, Integer> shares = new ClientShares<>(2_000, 10);
    shares.keep("a", "small", 1, 1);
    shares.keep("a", "large", 2, 1_000);
    assertThat(shares.find("small")).isNull();
    assertThat(shares.find("large")).isEqualTo(2);

    shares.keep("a", "beyond", 3, 1_001);
    assertThat(shares.find("beyond")).isNull();
    assertThat(shares.find("large")).isEqualTo(2);
  }

  @Test
  void whatIsKeptTwice_countsOnce() {
    ClientShares<String, Integer> shares = new ClientShares<>(2_000, 10);
    for (int i = 0; i < 1_000; i++) {
      shares.keep("a", "same", i, 1);
      shares.keep("b", "same", i, 1);
    }
    assertThat(shares.find("same")).isZero();
    assertThat(shares.weight()).isEqualTo(1);
  }

  @Test
  void whatIsFoundNowAndThen_outlivesWhatIsNot() {
    ClientShares<String, Integer> shares = new ClientShares<>(2_000, 10);
    shares.keep("a", "used", 0, 1);
    for (int i = 0; i < 1_000; i++) {
      shares.keep("a", "other " + i, i, 1);
      if (i % 50 == 0) {
        assertThat(shares.find("used")).isZero();
      }
    }
    assertThat(shares.size()).isEqualTo(100);
    assertThat(shares.find("other 0")).isNull();
  }

  @Test
  void percent_isOfLargeNumbersToo() {
    ClientShares<String, Integer> shares = new ClientShares<>(Long.MAX_VALUE, 50);
    shares.keep("a", "one", 1, Long.MAX_VALUE / 4);
    assertThat(shares.find("one")).isEqualTo(1);
    shares.keep("a", "two", 2, 2);
    assertThat(shares.find("one")).isNull();
  }

  @Property(tries = 200)
  void weight_isBounded_andOfWhatIsThere(
      @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 60) Integer> weights,
      @ForAll @IntRange(min = 1, max = 5) int clients) {
    ClientShares<Integer, Integer> shares = new ClientShares<>(200, 40);
    for (int i = 0; i < weights.size(); i++) {
      shares.keep("client " + i % clients, i, i, weights.get(i));
      assertThat(shares.weight()).isBetween(1L, 200L);
      assertThat(shares.find(i)).isEqualTo(i);
    }
  }

  @Test
  void claimsOfManyAtOnce_areOfOne() throws Exception {
    int keys = 3_000;
    int threads = 4;
    // Small, so that generations end all the time.
    ClientShares<Integer, Object> shares = new ClientShares<>(64, 100);
    AtomicIntegerArray claimed = new AtomicIntegerArray(keys);
    CyclicBarrier together = new CyclicBarrier(threads);
    try (ExecutorService all = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> runs = IntStream.range(0, threads).<Future<?>>mapToObj(thread ->
          all.submit(() -> {
            for (int key = 0; key < keys; key++) {
              together.await();
              if (shares.claim("c" + thread, key, new Object(), 1) == null) {
                claimed.incrementAndGet(key);
              }
            }
            return thread;
          })).toList();
      for (Future<?> run : runs) {
        run.get();
      }
    }
    assertThat(IntStream.range(0, keys).map(claimed::get)).containsOnly(1);
    assertThat(shares.size()).isLessThanOrEqualTo(64 + threads);
  }

  @Test
  void replaced_isWhatIsStillThere() {
    ClientShares<String, String> shares = new ClientShares<>(10, 100);
    assertThat(shares.claim("a", "k", "one", 1)).isNull();
    assertThat(shares.claim("b", "k", "two", 1)).isEqualTo("one");
    assertThat(shares.replace("k", "two", "three")).isFalse();
    assertThat(shares.replace("k", "one", "three")).isTrue();
    assertThat(shares.find("k")).isEqualTo("three");
    assertThat(shares.replace("other", "one", "three")).isFalse();
  }
}
