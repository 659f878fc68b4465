package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** A connection of the pool, and what is known of it beside the driver. */
final class Slot {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private final Connection held;
  private final PgConnection connection;
  private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
  private final long born = System.nanoTime();
  /** Connections that were made together are not replaced together. */
  private final double spread = ThreadLocalRandom.current().nextDouble(0.9, 1);
  private final AtomicLong asked;
  private final AtomicLong answered = new AtomicLong(born);

  /**
   * {@code held} is Agroal's wrapper: only ended by it, the driver's own is for all else; {@code
   * asked} is when it began to be made.
   */
  Slot(Connection held, PgConnection connection, long asked) {
    this.held = held;
    this.connection = connection;
    this.asked = new AtomicLong(asked);
  }

  PgConnection connection() {
    return connection;
  }

  /**
   * When what the server answered last was sent. The answer itself may have lain there, while the
   * connection was lost: only what was asked after a loss proves that it is not.
   */
  long asked() {
    return asked.getAcquire();
  }

  /** When the server's last answer was read. */
  long answered() {
    return answered.getAcquire();
  }

  /** The server has answered now what was sent then. */
  void answered(long asked, long now) {
    this.asked.setRelease(asked);
    answered.setRelease(now);
  }

  /** Asks the server for an answer. */
  boolean answers(int seconds) throws SQLException {
    long begin = System.nanoTime();
    boolean answers = connection.isValid(seconds);
    if (answers) {
      answered(begin, System.nanoTime());
    }
    return answers;
  }

  /** Whether it is to be replaced; a lifetime of zero has no end. */
  boolean isOld(long lifetimeNanos) {
    return lifetimeNanos > 0 && System.nanoTime() - born > lifetimeNanos * spread;
  }

  void runs(Statement statement) {
    running.setRelease(statement);
  }

  void ended() {
    running.setRelease(null);
  }

  /** Ends the connection, whatever state it is in; to be called once. */
  void end() {
    AgroalSource.end(held);
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
