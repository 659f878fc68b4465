package dev.dxwww.runtime.http.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what a logger takes, until it is closed. */
final class LogLines extends Handler implements AutoCloseable {
  /** Held here: the logging library forgets loggers that nobody holds. */
  private final Logger logger;
  private final List<String> all = new CopyOnWriteArrayList<>();

  LogLines(String name) {
    logger = Logger.getLogger(name);
    logger.addHandler(this);
  }

  List<String> all() {
    return all;
  }

  List<String> endingWith(String end) {
    return all.stream().filter(line -> line.endsWith(end)).toList();
  }

  /** Lines are written after the answer has gone out: waits for one, at most thirty seconds. */
  void awaitLineWith(String part) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (all.stream().noneMatch(line -> line.contains(part))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no line with " + part + " in " + all);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void publish(LogRecord record) {
    all.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
