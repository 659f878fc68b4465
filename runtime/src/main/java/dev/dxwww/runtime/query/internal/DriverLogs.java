package dev.dxwww.runtime.query.internal;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the driver from logging by itself: it writes addresses, statements and values. Loggers are
 * held, since java.util.logging forgets those that nobody holds.
 */
final class DriverLogs {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private DriverLogs() {}

  /** To be called before the first connection; may come again. */
  static void silence() {
    DRIVER.setLevel(Level.OFF);
    FLYWAY.setLevel(Level.OFF);
  }
}
