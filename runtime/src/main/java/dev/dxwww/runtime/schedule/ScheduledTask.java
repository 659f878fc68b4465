package dev.dxwww.runtime.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.runtime.error.ErrorBoundary;
import dev.dxwww.runtime.generated.Wiring;

import org.jspecify.annotations.Nullable;

/** A method that runs at set times: never twice at once, and not at all after its stop. */
public final class ScheduledTask {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.schedule");

  /** What it is doing. */
  private sealed interface Phase {
    /** Waiting for its turn. */
    record Idle() implements Phase {}

    /** Running, or about to. */
    record Running(Thread thread, CountDownLatch ended) implements Phase {}

    /** Never again, though the last run may be on. */
    record Stopped(Optional<Running> last) implements Phase {}
  }

  private static final Phase IDLE = new Phase.Idle();
  private static final CountDownLatch NONE = new CountDownLatch(0);

  private final String name;
  private final Schedule schedule;
  private final Wiring.Hook hook;
  private final ErrorBoundary boundary;
  private final AtomicLong runs = new AtomicLong();
  private final AtomicReference<Phase> phase = new AtomicReference<>(IDLE);

  /** One that has not run yet. */
  public ScheduledTask(String name, Schedule schedule, Wiring.Hook hook) {
    this.name = name;
    this.schedule = schedule;
    this.hook = hook;
    this.boundary = new ErrorBoundary(name);
  }

  /** {@code Cleanup.purge}. */
  public String name() {
    return name;
  }

  /** When it runs by itself. */
  Schedule schedule() {
    return schedule;
  }

  /** Runs it in its turn and waits for its end; what it throws is logged. */
  void runInTurn() throws InterruptedException {
    begin(id -> boundary.run("run " + id, hook::run)).orElse(NONE).await();
  }

  /**
   * Runs it now and throws what it throws.
   *
   * @throws IllegalStateException when it is running, or has been stopped
   * @throws Exception what it throws
   */
  void runByHand() throws Exception {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    CountDownLatch run =
        begin(
            id -> {
              try {
                hook.run();
              } catch (Throwable failure) {
                thrown.set(failure);
              }
            })
            .orElseThrow(
                () -> new IllegalStateException(
                    name
                        + (phase.get() instanceof Phase.Stopped
                            ? " has been stopped"
                            : " is running")));
    run.await();
    switch (thrown.get()) {
      case null -> { }
      case Exception failure -> throw failure;
      case Error failure -> throw failure;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** What one run does, given its id. */
  @FunctionalInterface
  private interface Run {
    void run(String id);
  }

  /** Each run has a thread of its own, so that it leaves nothing behind in that of the next. */
  private Optional<CountDownLatch> begin(Run run) {
    String id = name + "#" + runs.incrementAndGet();
    CountDownLatch ended = new CountDownLatch(1);
    Thread thread =
        Thread.ofVirtual()
            .name(id)
            .unstarted(
                () -> {
                  try {
                    run(id, run);
                  } finally {
                    phase.updateAndGet(now -> now instanceof Phase.Running ? IDLE : now);
                    ended.countDown();
                  }
                });
    if (!phase.compareAndSet(IDLE, new Phase.Running(thread, ended))) {
      return Optional.empty();
    }
    try {
      thread.start();
    } catch (Throwable refused) {
      // There is no memory for it, say: it has ended, so that a later one may begin.
      phase.updateAndGet(now -> now instanceof Phase.Running ? IDLE : now);
      ended.countDown();
      throw refused;
    }
    return Optional.of(ended);
  }

  private static void run(String id, Run run) {
    long start = System.nanoTime();
    LOG.log(System.Logger.Level.DEBUG, "{0} begins", id);
    run.run(id);
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.log(System.Logger.Level.DEBUG, "{0} ended after {1} ms", id, millis);
  }

  /** From now on no run begins; one that is on goes on. */
  void stop() {
    phase.updateAndGet(
        now ->
            switch (now) {
              case Phase.Idle idle -> new Phase.Stopped(Optional.empty());
              case Phase.Running running -> new Phase.Stopped(Optional.of(running));
              case Phase.Stopped stopped -> stopped;
            });
  }

  private Optional<Phase.Running> running() {
    return switch (phase.get()) {
      case Phase.Idle idle -> Optional.empty();
      case Phase.Running running -> Optional.of(running);
      case Phase.Stopped stopped -> stopped.last();
    };
  }

  /** Whether no run is on, at the latest after that time. */
  boolean ended(Duration time) throws InterruptedException {
    CountDownLatch run = running().map(Phase.Running::ended).orElse(NONE);
    return run.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether no run is on. */
  boolean ended() {
    return running().map(Phase.Running::ended).orElse(NONE).getCount() == 0;
  }

  /** Interrupts the run that is on. */
  void interrupt() {
    running().map(Phase.Running::thread).ifPresent(Thread::interrupt);
  }
}
