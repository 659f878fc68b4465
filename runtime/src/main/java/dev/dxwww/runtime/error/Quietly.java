package dev.dxwww.runtime.error;

/**
 * Logs where nothing may be thrown any more: a logger that fails, or finds no memory, is passed
 * over.
 */
final class Quietly {
  private Quietly() {}

  static void log(System.Logger log, String message, Throwable failure) {
    try {
      log.log(System.Logger.Level.ERROR, LogText.line(message), LoggableFailure.of(failure));
    } catch (Throwable _) {
      // The last resort has failed too, most likely for want of memory; the caller must go on.
    }
  }
}
