package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** What is known of one connection beside the driver. */
final class Slot {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
  private volatile long lastUsed = System.nanoTime();

  long lastUsed() {
    return lastUsed;
  }

  void used() {
    lastUsed = System.nanoTime();
  }

  void runs(Statement statement) {
    running.setRelease(statement);
  }

  void ended() {
    running.setRelease(null);
  }

  /** Tells the server to end what runs; whoever waits for it gets 57014. */
  void cancel() {
    Statement statement = running.get();
    if (statement == null) {
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.DEBUG, "a statement cannot be cancelled", DriverFailure.of(e));
    }
  }
}
