package dev.dxwww.runtime.error;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The mark that a critical section threw, taken away by the next caller, who reports it. */
final class Poison {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.lock");

  private final String lock;
  private final LockListener listener;
  private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();
  private final LongAdder recoveries = new LongAdder();

  Poison(String lock, LockListener listener) {
    this.lock = lock;
    this.listener = listener;
  }

  void mark(Throwable failure) {
    cause.set(failure);
  }

  boolean marked() {
    return cause.get() != null;
  }

  long recoveries() {
    return recoveries.sum();
  }

  /** Takes the mark away if there is one; of callers at the same time just one reports it. */
  void recover() {
    if (cause.get() == null) {
      return;
    }
    Throwable failure = cause.getAndSet(null);
    if (failure == null) {
      return;
    }
    recoveries.increment();
    report(failure);
  }

  private void report(Throwable failure) {
    try {
      LOG.log(
          System.Logger.Level.WARNING,
          LogText.line(
              "lock " + lock + " recovered: a critical section threw, its change was dropped"),
          LoggableFailure.of(failure));
      listener.recovered(lock, failure);
    } catch (Throwable broken) {
      Quietly.log(LOG, "listener of lock " + lock + " failed", broken);
    }
  }
}
