package dev.dxwww.runtime.security.limit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import dev.dxwww.runtime.security.client.internal.ClientAddress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads, and more clients than there is room for. */
class MemoryRateLimitStoreTest {
  private static final RateLimit FEW = new RateLimit("few", 3, Duration.ofMinutes(1));

  private final AtomicLong clock = new AtomicLong();

  private MemoryRateLimitStore store(int most) {
    return new MemoryRateLimitStore(clock::get, most, 4_711);
  }

  private static RateLimitClient client(int number) {
    byte[] bytes = {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    try {
      return ClientAddress.of(InetAddress.getByAddress(bytes)).limited();
    } catch (java.net.UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void under200Threads_each20Keys_everyKeyHasExactlyItsLimit() throws Exception {
    MemoryRateLimitStore store = store(1_000);
    RateLimit[] limits = {
      new RateLimit("a", 137, Duration.ofMinutes(1)), new RateLimit("b", 1_200, Duration.ofHours(1))
    };
    AtomicInteger[] accepted = new AtomicInteger[40];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = new AtomicInteger();
    }
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 200; t++) {
      threads.add(Thread.ofVirtual().start(() -> {
        try {
          go.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        for (int i = 0; i < 40 * 10; i++) {
          int key = i % 40;
          boolean yes = store.increment(limits[key / 20], client(key % 20)).accepted();
          accepted[key].addAndGet(yes ? 1 : 0);
        }
      }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    for (int key = 0; key < 40; key++) {
      assertThat(accepted[key].get()).as("key " + key)
          .isEqualTo(Math.min(2_000, limits[key / 20].requests()));
    }
    assertThat(store.size()).isEqualTo(40);
  }

  @Test
  @Tag("limit:dx.security.limit.max-clients")
  void whoComesWhenItIsFull_sharesTheCountOfItsNetwork() {
    MemoryRateLimitStore store = store(1_000);
    for (int i = 0; i < 1_000; i++) {
      store.increment(FEW, client(i));
    }
    assertThat(store.size()).isEqualTo(1_000);
    assertThat(store.networks()).isZero();

    assertThat(store.increment(FEW, client(70_001)).used()).isEqualTo(1);
    assertThat(store.increment(FEW, client(70_002)).used()).isEqualTo(2);
    assertThat(store.increment(FEW, client(70_003)).used()).isEqualTo(3);
    assertThat(store.increment(FEW, client(70_004)).accepted()).isFalse();
    assertThat(store.increment(FEW, client(80_001)).accepted()).isTrue();
    assertThat(store.size()).isEqualTo(1_000);
    // Nobody was forgotten for them.
    for (int i = 0; i < 1_000; i++) {
      assertThat(store.increment(FEW, client(i)).used()).isEqualTo(2);
    }
  }

  @Test
  @Tag("limit:rate-limit-networks")
  void floodOfNewAddresses_staysWithinBounds_andEndsWithItsWindow() {
    MemoryRateLimitStore store = store(100_000);
    long before = used();
    for (int i = 0; i < 1_000_000; i++) {
      store.increment(FEW, client(i));
    }
    assertThat(store.size()).isEqualTo(100_000);
    assertThat(store.networks()).isBetween(1_000, MemoryRateLimitStore.MOST_NETWORKS);
    // 100,000 clients of a few requests each, about 250 bytes for each.
    long most = 48L << 20;
    long more = used() - before;
    for (int i = 0; i < 10 && more >= most; i++) {
      // Others in this process make garbage, too.
      more = used() - before;
    }
    assertThat(more).isLessThan(most);

    clock.addAndGet(Duration.ofMinutes(2).toNanos());
    for (int i = 2_000_000; i < 2_030_000; i++) {
      assertThat(store.increment(FEW, client(i)).accepted()).isTrue();
      clock.addAndGet(1_000_000);
    }
    assertThat(store.size()).isLessThan(70_000);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void networksOfUsers_areTheUsers() {
    MemoryRateLimitStore store = store(1);
    store.increment(FEW, RateLimitClient.named("user a"));
    for (int i = 1; i <= 3; i++) {
      assertThat(store.increment(FEW, RateLimitClient.named("user b")).used()).isEqualTo(i);
    }
    assertThat(store.increment(FEW, RateLimitClient.named("user b")).accepted()).isFalse();
    assertThat(store.increment(FEW, RateLimitClient.named("user c")).accepted()).isTrue();
    assertThat(store.toString()).contains("1 of 1").doesNotContain("user");
  }

  @Test
  void namesWithEqualHashes_areFoundAsFastAsOthers() {
    MemoryRateLimitStore store = store(100_000);
    List<String> names = List.of("");
    for (int i = 0; i < 16; i++) {
      names = names.stream().flatMap(name -> Stream.of(name + "Aa", name + "BB")).toList();
    }
    assertThat(names.getFirst().hashCode()).isEqualTo(names.getLast().hashCode());
    List<String> all = names;
    // Minutes, if each were compared with all of the others.
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      for (int round = 0; round < 4; round++) {
        boolean fits = round < FEW.requests();
        assertThat(all).allMatch(
            name -> store.increment(FEW, RateLimitClient.named(name)).accepted() == fits);
      }
    });
  }
}
