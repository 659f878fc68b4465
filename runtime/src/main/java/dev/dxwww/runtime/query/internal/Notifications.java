package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.error.ErrorConversions;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what is told on a channel of PostgreSQL, on a connection of its own beside the pool, which
 * is made again whenever it is lost.
 */
public final class Notifications implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final int BEAT_MILLIS = 2_000;
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 1_000;

  private final ConnectionSource source;
  private final String channel;
  private final Listener listener;
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Connection current;

  /** Who hears; called on one thread, one after the other. */
  public interface Listener {
    /**
     * Listens from now on, and may have missed anything before: reads what it needs, or forgets
     * what it has.
     */
    void listening(Connection connection) throws SQLException;

    /** A notification; anybody with rights on the database may have sent it. */
    void told(String payload);

    /** The server is there: called after each notification, and every other second. */
    void alive();
  }

  /**
   * What listens when it is started.
   *
   * @param channel a name that needs no quoting
   */
  public Notifications(ConnectionSource source, String channel, Listener listener) {
    this.source = source;
    this.channel = channel;
    this.listener = listener;
  }

  /** Begins to listen, on a thread of its own. */
  public void start() {
    Thread.ofVirtual().name(channel.replace('_', '-')).start(this::run);
  }

  /** Whether it listened within this time. */
  public boolean awaitListening(long seconds) {
    try {
      return first.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void run() {
    long pause = FIRST_PAUSE;
    while (!isClosing()) {
      try (Connection connection = source.connectBesidePool()) {
        current = connection;
        listen(connection);
        pause = FIRST_PAUSE;
        hear(connection);
      } catch (SQLException e) {
        if (!isClosing()) {
          // Neither address nor credentials: the driver's messages may hold them.
          LOG.log(
              System.Logger.Level.WARNING,
              "lost the connection that listens on " + channel + " (SQLState "
                  + ErrorConversions.sqlState(e) + "); connecting again");
        }
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "listening on " + channel + " failed", e);
      }
      current = null;
      pause(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  private void pause(long millis) {
    try {
      closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Listens first, then reads: what comes between is told twice rather than never. */
  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
    }
    listener.listening(connection);
    listener.alive();
    first.countDown();
  }

  /** Silence is no sign of life: every other second the server is asked for one. */
  private void hear(Connection connection) throws SQLException {
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (!isClosing()) {
      PGNotification[] all = notified.getNotifications(BEAT_MILLIS);
      if (all == null || all.length == 0) {
        try (Statement beat = connection.createStatement()) {
          beat.execute("select 1");
        }
        all = notified.getNotifications();
      }
      if (all != null) {
        for (PGNotification each : all) {
          listener.told(each.getParameter());
        }
      }
      listener.alive();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    Connection connection = current;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.log(System.Logger.Level.DEBUG, "the connection was closed already");
      }
    }
  }
}
