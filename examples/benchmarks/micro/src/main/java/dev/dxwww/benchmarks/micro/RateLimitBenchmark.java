package dev.dxwww.benchmarks.micro;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Counts a request of one of 100,000 clients: mostly refused, as their limits are used up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RateLimitBenchmark {
  private static final int CLIENTS = 100_000;
  private static final int STEP = 7_919;

  private final RateLimit exact = new RateLimit("api", 300, Duration.ofMinutes(1));
  private final RateLimit slotted = new RateLimit("static", 1_200, Duration.ofMinutes(1));
  private final RateLimitClient[] clients = new RateLimitClient[CLIENTS];
  private MemoryRateLimitStore store;
  private int next;

  /** Makes the clients. */
  @Setup
  public void fill() {
    store = new MemoryRateLimitStore(System::nanoTime, 2 * CLIENTS, 1);
    for (int i = 0; i < CLIENTS; i++) {
      clients[i] =
          RateLimitClient.named("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
      store.increment(exact, clients[i]);
      store.increment(slotted, clients[i]);
    }
  }

  private RateLimitClient client() {
    next = (next + STEP) % CLIENTS;
    return clients[next];
  }

  /** One of up to 1,000 requests in a window. */
  @Benchmark
  public RateLimitCount rateLimitExact() {
    return store.increment(exact, client());
  }

  /** One of more. */
  @Benchmark
  public RateLimitCount rateLimitSlotted() {
    return store.increment(slotted, client());
  }

  /** One client again and again, which is refused. */
  @Benchmark
  public RateLimitCount rateLimitRefused() {
    return store.increment(exact, clients[0]);
  }
}
