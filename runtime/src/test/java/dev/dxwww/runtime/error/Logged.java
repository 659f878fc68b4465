package dev.dxwww.runtime.error;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under a name, until closed; keeps it off the console meanwhile. */
final class Logged extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private Logged(Logger logger) {
    this.logger = logger;
  }

  static Logged of(String name) {
    Logged logged = new Logged(Logger.getLogger(name));
    logged.setLevel(Level.ALL);
    logged.logger.addHandler(logged);
    logged.logger.setUseParentHandlers(false);
    return logged;
  }

  /** As {@link #of}, for tests that cause so many records that nobody wants to keep them. */
  static Logged dropped(String name) {
    Logged logged = of(name);
    logged.logger.setLevel(Level.OFF);
    return logged;
  }

  List<LogRecord> records() {
    return records;
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }
}
