package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.observe.Health;
import dev.dxwww.runtime.spi.HealthCheck;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A health check that runs at most once at a time: whoever asks meanwhile waits for the same run,
 * and one that hangs is down until it returns.
 */
final class GuardedCheck {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.health");

  private final HealthCheck check;
  private final String name;
  private final Duration timeout;
  private final long cacheNanos;
  private final LongSupplier clock;
  private final AtomicReference<@Nullable Run> last = new AtomicReference<>();
  private final AtomicBoolean up = new AtomicBoolean(true);

  GuardedCheck(HealthCheck check, Duration timeout, Duration cache, LongSupplier clock) {
    this.check = check;
    this.name = check.name();
    this.timeout = timeout;
    this.cacheNanos = cache.toNanos();
    this.clock = clock;
  }

  /** What a run found, and when. */
  private record Found(Health health, long at) {}

  /** One run. */
  record Run(CompletableFuture<Found> found, long began) {}

  String name() {
    return name;
  }

  HealthCheck.Probe probe() {
    return check.probe();
  }

  /** The run to wait for: a new one, unless one is under way or has just ended. */
  Run begin() {
    Run old = last.get();
    if (old != null && isCurrent(old)) {
      return old;
    }
    Run next = new Run(new CompletableFuture<>(), clock.getAsLong());
    Run there = last.compareAndExchange(old, next);
    if (there != old) {
      return there == null ? next : there;
    }
    Thread.ofVirtual().name("dx-health-" + name).start(() -> run(next));
    return next;
  }

  private boolean isCurrent(Run run) {
    Found found = run.found().getNow(null);
    return found == null || clock.getAsLong() - found.at() < cacheNanos;
  }

  private void run(Run run) {
    Health health;
    try {
      health = Objects.requireNonNull(check.check(), "the check gave null");
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      LOG.log(Level.WARNING, "health check " + name + " failed", e);
      health = Health.down(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      run.found().complete(new Found(Health.down("failed"), clock.getAsLong()));
      throw e;
    }
    run.found().complete(new Found(health, clock.getAsLong()));
  }

  /** What the run found; down when the time for it is over. */
  Health result(Run run) {
    Health health = await(run);
    if (up.getAndSet(health.isUp()) != health.isUp()) {
      LOG.log(
          health.isUp() ? Level.INFO : Level.WARNING,
          "health check " + name + (health.isUp() ? " is up again" : " is down"));
    }
    return health;
  }

  private Health await(Run run) {
    long left = timeout.toNanos() - (clock.getAsLong() - run.began());
    try {
      return run.found().get(Math.max(0, left), TimeUnit.NANOSECONDS).health();
    } catch (TimeoutException e) {
      return Health.down("no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      return Health.down("failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down("interrupted");
    }
  }
}
