package dev.dxwww.runtime.query.internal;

/** Runs what an application wants to happen once its data is safe. */
final class AfterCommit {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private AfterCommit() {}

  /** Its failure is logged: the transaction is committed all the same. */
  static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      LOG.log(System.Logger.Level.ERROR, "an action after a commit failed", e);
    }
  }
}
