package dev.dxwww.runtime.resilience;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

import dev.dxwww.runtime.error.ErrorBoundary;

/**
 * Counts how calls end and refuses them for a while when too many fail. Callers neither wait for
 * each other nor for it.
 */
public final class Circuit {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.circuit");

  /** Whether calls are let through. */
  public enum State {
    /** Every call is let through. */
    CLOSED,
    /** None is. */
    OPEN,
    /** Some are, to find out whether it can close. */
    HALF_OPEN
  }

  /** How a call ended. */
  public enum Outcome {
    SUCCESS,
    FAILURE,
    /** Says nothing about what was called, such as an interrupt. */
    NEITHER
  }

  private final String name;
  private final CircuitSettings settings;
  private final long openNanos;
  private final LongSupplier nanoTime;
  private final CircuitListener listener;
  private final AtomicReference<CircuitPhase> phase;
  private final LongAdder refused = new LongAdder();
  private final ErrorBoundary told;

  /**
   * A closed circuit.
   *
   * @param nanoTime as of {@link System#nanoTime}
   */
  public Circuit(
      String name, CircuitSettings settings, LongSupplier nanoTime, CircuitListener listener) {
    this.name = name;
    this.settings = settings;
    this.openNanos = settings.openFor().toNanos();
    this.nanoTime = nanoTime;
    this.listener = listener;
    this.phase = new AtomicReference<>(closed(0));
    this.told = new ErrorBoundary("listener of circuit " + name);
  }

  /** What it is around, {@code BankRates.rate}. */
  public String name() {
    return name;
  }

  /** Its state as calls left it: an open one stays so until a call comes after its time. */
  public State state() {
    return phase.get().state();
  }

  /** Calls in the window while it is closed, else 0. */
  public int calls() {
    return phase.get() instanceof CircuitPhase.Closed closed ? closed.window().calls() : 0;
  }

  /** Failures among {@link #calls}. */
  public int failures() {
    return phase.get() instanceof CircuitPhase.Closed closed ? closed.window().failures() : 0;
  }

  /** How many calls it has refused. */
  public long refused() {
    return refused.sum();
  }

  /**
   * Begins a call; {@link #leave} ends it.
   *
   * @return what to pass to {@link #leave}
   * @throws CircuitOpenException when the call is refused
   */
  public long enter() {
    for (; ; ) {
      CircuitPhase before = phase.get();
      long now = nanoTime.getAsLong();
      CircuitPhase after = entered(before, now);
      if (after == before && !(before instanceof CircuitPhase.Closed)) {
        refused.increment();
        throw new CircuitOpenException(name, Duration.ofNanos(remaining(before, now)));
      }
      if (replace(before, after)) {
        return after.number();
      }
    }
  }

  /** Ends a call that began by {@link #enter}. */
  public void leave(long entered, Outcome outcome) {
    for (; ; ) {
      CircuitPhase before = phase.get();
      if (before.number() != entered || replace(before, left(before, outcome))) {
        return;
      }
    }
  }

  /** The same phase where an open or half open circuit refuses. */
  private CircuitPhase entered(CircuitPhase before, long now) {
    return switch (before) {
      case CircuitPhase.Closed closed -> closed;
      case CircuitPhase.Open open -> remaining(open, now) > 0 ? open : probing(open, now);
      case CircuitPhase.HalfOpen half when half.begun() < settings.probes() ->
          new CircuitPhase.HalfOpen(
              half.number(), half.since(), half.begun() + 1, half.succeeded());
      case CircuitPhase.HalfOpen half -> remaining(half, now) > 0 ? half : again(half, now);
    };
  }

  private CircuitPhase left(CircuitPhase before, Outcome outcome) {
    return switch (before) {
      case CircuitPhase.Closed closed ->
          outcome == Outcome.NEITHER
              ? closed
              : counted(closed.number(), closed.window().with(outcome == Outcome.FAILURE));
      case CircuitPhase.Open open -> open;
      case CircuitPhase.HalfOpen half -> probed(half, outcome);
    };
  }

  private CircuitPhase counted(long number, CircuitWindow window) {
    boolean tooMany =
        window.calls() >= settings.minimumCalls()
            && window.failures() * 100 >= settings.failureRate() * window.calls();
    return tooMany ? opened(number) : new CircuitPhase.Closed(number, window);
  }

  private CircuitPhase probed(CircuitPhase.HalfOpen half, Outcome outcome) {
    return switch (outcome) {
      case FAILURE -> opened(half.number());
      case NEITHER ->
          new CircuitPhase.HalfOpen(
              half.number(),
              half.since(),
              Math.max(half.succeeded(), half.begun() - 1),
              half.succeeded());
      case SUCCESS ->
          half.succeeded() + 1 >= settings.probes()
              ? closed(half.number() + 1)
              : new CircuitPhase.HalfOpen(
                  half.number(), half.since(), half.begun(), half.succeeded() + 1);
    };
  }

  private CircuitPhase opened(long number) {
    return new CircuitPhase.Open(number + 1, nanoTime.getAsLong());
  }

  private CircuitPhase closed(long number) {
    return new CircuitPhase.Closed(number, CircuitWindow.empty(settings.window()));
  }

  /** The first probe of a new phase has begun. */
  private static CircuitPhase probing(CircuitPhase.Open before, long now) {
    return new CircuitPhase.HalfOpen(before.number() + 1, now, 1, 0);
  }

  /** One more has begun, in place of those that are out; when they come back, they still count. */
  private static CircuitPhase again(CircuitPhase.HalfOpen half, long now) {
    return new CircuitPhase.HalfOpen(half.number(), now, half.succeeded() + 1, half.succeeded());
  }

  private long remaining(CircuitPhase before, long now) {
    return switch (before) {
      case CircuitPhase.Closed closed -> 0;
      case CircuitPhase.Open open -> open.since() + openNanos - now;
      case CircuitPhase.HalfOpen half -> half.since() + openNanos - now;
    };
  }

  private boolean replace(CircuitPhase before, CircuitPhase after) {
    if (before == after) {
      return true;
    }
    boolean replaced = phase.compareAndSet(before, after);
    if (replaced && before.state() != after.state()) {
      tell(before, after);
    }
    return replaced;
  }

  private void tell(CircuitPhase before, CircuitPhase after) {
    boolean bad = after.state() == State.OPEN;
    LOG.log(
        bad ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
        "circuit " + name + " is " + after.state() + ", was " + before.state());
    told.run(
        after.state().toString(),
        () -> listener.changed(this, before.state(), after.state()));
  }

  /** Name and state. */
  @Override
  public String toString() {
    return "Circuit " + name + " " + state();
  }
}
