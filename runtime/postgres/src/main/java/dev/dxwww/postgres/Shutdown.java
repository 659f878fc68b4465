package dev.dxwww.postgres;

import java.time.Duration;

/** Something done when the JVM ends, which cannot keep it from ending. */
public final class Shutdown implements AutoCloseable {
  private final Thread hook;

  private Shutdown(Thread hook) {
    this.hook = hook;
  }

  /**
   * Has the action run when the JVM ends, as all such actions at the same time.
   *
   * @param limit after which the JVM ends whether or not the action is done
   */
  public static Shutdown register(String name, Duration limit, Runnable action) {
    // A daemon, so that the end waits for the hook and the hook for no longer than the limit.
    Thread worker = Thread.ofPlatform().daemon().name(name).unstarted(action);
    Thread hook =
        Thread.ofPlatform()
            .name(name + "-hook")
            .unstarted(
                () -> {
                  worker.start();
                  try {
                    worker.join(limit);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    Runtime.getRuntime().addShutdownHook(hook);
    return new Shutdown(hook);
  }

  /** Takes the action back; nothing while the JVM ends. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM ends, and the action runs or has run.
    }
  }
}
