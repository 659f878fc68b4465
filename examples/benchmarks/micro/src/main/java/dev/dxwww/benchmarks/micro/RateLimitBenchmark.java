package dev.dxwww.benchmarks.micro;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision of the limiter, as the gate of a route asks for it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class RateLimitBenchmark {
  private static final int WINDOW_SECONDS = 60;
  private static final int EXACT = 300;

  /** Clients, one after another, in an order that no cache of a processor foresees. */
  @State(Scope.Benchmark)
  public static class Clients {
    private static final int STEP = 7_919;

    /** How many there are. */
    @Param({"1000", "100000"})
    public int clients;

    private RateLimitClient[] all;
    private int next;

    /** Makes them. */
    @Setup
    public void make() {
      all = new RateLimitClient[clients];
      for (int i = 0; i < clients; i++) {
        all[i] =
            RateLimitClient.named("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
      }
    }

    RateLimitClient next() {
      next = (next + STEP) % clients;
      return all[next];
    }
  }

  private static RateLimit limit(String name, int requests) {
    return new RateLimit(name, requests, Duration.ofSeconds(WINDOW_SECONDS));
  }

  /** A limit that is never reached, which is counted in slots. */
  @State(Scope.Benchmark)
  public static class Slotted {
    private final RateLimit limit = limit("wide", 500_000_000);
    private final RateLimiter limiter =
        new RateLimiter(
            new MemoryRateLimitStore(System::nanoTime, 200_000, 1), System::nanoTime);
  }

  /**
   * A limit whose requests are all kept. The clock goes so that each client comes again when one of
   * its requests has just left the window: all of the limit is in use, and each request accepted.
   */
  @State(Scope.Benchmark)
  public static class Exact {
    private final RateLimit limit = limit("api", EXACT);
    private RateLimiter limiter;
    private long step;
    private long nanos;

    /** Lets all clients use up their limit in one window. */
    @Setup
    public void fill(Clients clients) {
      step = TimeUnit.SECONDS.toNanos(WINDOW_SECONDS) / ((long) EXACT * clients.clients) + 1;
      limiter =
          new RateLimiter(new MemoryRateLimitStore(this::time, 200_000, 1), System::nanoTime);
      for (int i = 0; i < EXACT * clients.clients; i++) {
        limiter.increment(limit, clients.next());
      }
    }

    private long time() {
      nanos += step;
      return nanos;
    }
  }

  /** Up to 1,000 in a window: one time goes, one comes. */
  @Benchmark
  public RateLimitCount exactAccepted(Exact state, Clients clients) {
    return state.limiter.increment(state.limit, clients.next());
  }

  /** More than 1,000 in a window. */
  @Benchmark
  public RateLimitCount slottedAccepted(Slotted state, Clients clients) {
    return state.limiter.increment(state.limit, clients.next());
  }

  /** One client again and again, which is refused and counted as such. */
  @Benchmark
  public RateLimitCount refused(Refused state) {
    return state.limiter.increment(state.limit, state.client);
  }

  /** A client whose limit is used up. */
  @State(Scope.Benchmark)
  public static class Refused {
    private final RateLimit limit = limit("api", EXACT);
    private final RateLimitClient client = RateLimitClient.named("192.0.2.7");
    private final RateLimiter limiter =
        new RateLimiter(
            new MemoryRateLimitStore(System::nanoTime, 200_000, 1), System::nanoTime);

    /** Announces the limit, as a gate does, so that refusals are counted. */
    @Setup
    public void announce() {
      limiter.announce(limit);
    }
  }
}
