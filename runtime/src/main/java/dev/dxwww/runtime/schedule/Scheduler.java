package dev.dxwww.runtime.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.dxwww.runtime.error.ErrorBoundary;

import org.jspecify.annotations.Nullable;

/** Runs an application's schedules from its start to its stop. */
public final class Scheduler {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.schedule");

  /** How long a run that was interrupted may take to end: what it uses is stopped next. */
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  /** So that a clock on the wall that was set is looked at soon. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Waits for the next run. */
  @FunctionalInterface
  interface Pause {
    /** Returns after that time, or as soon as the stop begins: true then. */
    boolean stopped(Duration time) throws InterruptedException;
  }

  private final List<ScheduledTask> tasks;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private final CountDownLatch stopping;

  /**
   * One that is not started.
   *
   * @param clock for times of the clock on the wall
   * @param nanoTime as of {@link System#nanoTime}, for equal distances
   */
  public Scheduler(List<ScheduledTask> tasks, Clock clock, LongSupplier nanoTime) {
    this(tasks, clock, nanoTime, new CountDownLatch(1), null);
  }

  Scheduler(List<ScheduledTask> tasks, Clock clock, LongSupplier nanoTime, Pause pause) {
    this(tasks, clock, nanoTime, new CountDownLatch(1), pause);
  }

  private Scheduler(
      List<ScheduledTask> tasks,
      Clock clock,
      LongSupplier nanoTime,
      CountDownLatch stopping,
      @Nullable Pause pause) {
    this.tasks = List.copyOf(tasks);
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.stopping = stopping;
    this.pause =
        pause == null
            ? time -> stopping.await(time.toNanos(), TimeUnit.NANOSECONDS)
            : pause;
  }

  /** Begins to wait for the schedules that are not off. */
  public void start() {
    for (ScheduledTask task : tasks) {
      timing(task.schedule())
          .ifPresent(
              timing ->
                  Thread.ofVirtual()
                      .name("schedule " + task.name())
                      .start(() -> repeat(task, timing)));
    }
  }

  private Optional<Timing> timing(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Every every ->
          Optional.of(new Timing.Grid(every.every(), every.initialDelay(), nanoTime));
      case Schedule.AtTimes times ->
          Optional.of(new Timing.Wall(times.cron(), times.zone(), clock));
      case Schedule.Off off -> Optional.empty();
    };
  }

  private void repeat(ScheduledTask task, Timing timing) {
    try {
      while (!pause.stopped(wait(timing))) {
        if (!timing.untilDue().isPositive()) {
          turn(task);
          timing.ran();
        }
      }
    } catch (InterruptedException e) {
      LOG.log(System.Logger.Level.WARNING, task.name() + " was interrupted and runs no more");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, task.name() + " cannot be scheduled any more", e);
    }
  }

  /** What keeps a run from beginning, such as want of memory, keeps no later one. */
  private static void turn(ScheduledTask task) throws InterruptedException {
    try {
      task.runInTurn();
    } catch (RuntimeException | Error e) {
      new ErrorBoundary(task.name()).run("begin", () -> {
        throw e;
      });
    }
  }

  private static Duration wait(Timing timing) {
    Duration time = timing.untilDue();
    return time.isNegative()
        ? Duration.ZERO
        : time.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : time;
  }

  /** Names of all, also of those that are off, in the order of their components. */
  public List<String> names() {
    return tasks.stream().map(ScheduledTask::name).toList();
  }

  /**
   * Runs one now, on a thread of its own, and returns when it has ended.
   *
   * @throws IllegalArgumentException when there is none of that name
   * @throws IllegalStateException when it is running, or the stop has begun
   * @throws Exception what it throws
   */
  public void run(String name) throws Exception {
    ScheduledTask task =
        tasks.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "nothing scheduled is called " + name + "; there are: "
                            + String.join(", ", names())));
    task.runByHand();
  }

  /** From now on nothing begins to run; what runs goes on. */
  public void beginStop() {
    tasks.forEach(ScheduledTask::stop);
    stopping.countDown();
  }

  /**
   * Waits for what still runs, and interrupts it after the time given; then waits 5 s more.
   * An interrupted thread waits as well as any other, and keeps its flag; an interrupt while it
   * waits ends the waiting, and the runs with it.
   */
  public void awaitStop(Duration grace) {
    beginStop();
    boolean interrupted = Thread.interrupted();
    try {
      if (!ended(grace)) {
        tasks.stream().filter(task -> !task.ended()).forEach(Scheduler::cut);
        ended(LAST_WAIT);
      }
      tasks.stream()
          .filter(task -> !task.ended())
          .forEach(task -> LOG.log(System.Logger.Level.ERROR, task.name() + " does not end"));
    } catch (InterruptedException e) {
      // Somebody is in a hurry; the components that they use are stopped next.
      tasks.stream().filter(task -> !task.ended()).forEach(Scheduler::cut);
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cut(ScheduledTask task) {
    LOG.log(
        System.Logger.Level.WARNING, task.name() + " still runs while the application stops");
    task.interrupt();
  }

  /** Whether all runs have ended by then. */
  private boolean ended(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    boolean all = true;
    for (ScheduledTask task : tasks) {
      all &= task.ended(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    return all;
  }
}
