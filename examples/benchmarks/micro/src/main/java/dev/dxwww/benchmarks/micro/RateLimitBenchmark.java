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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision of the limiter, as the gate of a route asks for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class RateLimitBenchmark {
  private static final int CLIENTS = 100_000;
  private static final int STEP = 7_919;
  private static final int WINDOW_SECONDS = 60;
  private static final int EXACT = 300;

  private final RateLimit exact =
      new RateLimit("api", EXACT, Duration.ofSeconds(WINDOW_SECONDS));
  private final RateLimit slotted =
      new RateLimit("static", 1_200, Duration.ofSeconds(WINDOW_SECONDS));
  private final RateLimit wide =
      new RateLimit("wide", 500_000_000, Duration.ofSeconds(WINDOW_SECONDS));
  private final RateLimitClient[] clients = new RateLimitClient[CLIENTS];
  private RateLimiter limiter;
  private RateLimiter steady;
  private long steadyNanos;
  private int next;

  /** Makes the clients; those of the steady one have used up their limit within one window. */
  @Setup
  public void fill() {
    limiter =
        new RateLimiter(
            new MemoryRateLimitStore(System::nanoTime, 3 * CLIENTS, 1), System::nanoTime);
    steady =
        new RateLimiter(new MemoryRateLimitStore(this::steadyTime, CLIENTS, 1), System::nanoTime);
    for (RateLimit limit : new RateLimit[] {exact, slotted, wide}) {
      limiter.announce(limit);
      steady.announce(limit);
    }
    for (int i = 0; i < CLIENTS; i++) {
      clients[i] =
          RateLimitClient.named("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
      limiter.increment(exact, clients[i]);
      limiter.increment(slotted, clients[i]);
      limiter.increment(wide, clients[i]);
    }
    for (int i = 0; i < EXACT * CLIENTS; i++) {
      steady.increment(exact, client());
    }
  }

  /** A clock by which each client comes again when one of its requests has just left the window. */
  private long steadyTime() {
    steadyNanos += TimeUnit.SECONDS.toNanos(WINDOW_SECONDS) / (EXACT * CLIENTS) + 1;
    return steadyNanos;
  }

  private RateLimitClient client() {
    next = (next + STEP) % CLIENTS;
    return clients[next];
  }

  /** A limit of 300: of 100,000 clients, most of whom are refused before long. */
  @Benchmark
  public RateLimitCount exactOfManyClients() {
    return limiter.increment(exact, client());
  }

  /** A limit of 300, all of it in use, and each request accepted: one time goes, one comes. */
  @Benchmark
  public RateLimitCount exactAccepted() {
    return steady.increment(exact, client());
  }

  /** A limit of 1,200, which is counted in slots. */
  @Benchmark
  public RateLimitCount slottedOfManyClients() {
    return limiter.increment(slotted, client());
  }

  /** A limit that is never reached, of many clients. */
  @Benchmark
  public RateLimitCount slottedAccepted() {
    return limiter.increment(wide, client());
  }

  /** One client again and again, which is refused. */
  @Benchmark
  public RateLimitCount oneRefused() {
    return limiter.increment(exact, clients[0]);
  }
}
