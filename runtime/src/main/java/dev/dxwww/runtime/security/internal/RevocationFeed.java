package dev.dxwww.runtime.security.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.query.internal.ConnectionSource;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens for what other nodes revoke, on a connection of its own. After each new connection it
 * reads all that is revoked, so that nothing is missed that was told meanwhile.
 */
final class RevocationFeed implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");
  private static final int BEAT_MILLIS = 2_000;
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 1_000;
  private static final long FIRST_WAIT_SECONDS = 10;

  private final ConnectionSource source;
  private final RevocationListener listener;
  private final int most;
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Connection current;

  RevocationFeed(ConnectionSource source, RevocationListener listener, int most) {
    this.source = source;
    this.listener = listener;
    this.most = most;
  }

  /** Begins to listen; returns when all that is revoked now has been told, or the store is down. */
  void start() {
    Thread.ofVirtual().name("dx-auth-revoked").start(this::run);
    try {
      if (!first.await(FIRST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "what is revoked could not be read yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
        heard(connection);
      } catch (SQLException e) {
        if (!isClosing()) {
          // Neither address nor credentials: the driver's messages may hold them.
          LOG.log(System.Logger.Level.WARNING,
              "lost the connection that tells what is revoked (SQLState "
                  + ErrorConversions.sqlState(e) + "); connecting again");
        }
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "listening for what is revoked failed", e);
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
      statement.execute("listen " + PostgresSessions.CHANNEL);
    }
    try (PreparedStatement all = connection.prepareStatement("""
        select id, until from dxwww.revocation where until > now() - interval '5 minutes'
        order by until desc limit ?""")) {
      all.setLong(1, most + 1L);
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          listener.revoked(PostgresSessions.revocation(rows));
        }
      }
    }
    listener.heard();
    first.countDown();
  }

  /** Silence is no sign of life: every other second the server is asked for one. */
  private void heard(Connection connection) throws SQLException {
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
          tell(each.getParameter());
        }
      }
      listener.heard();
    }
  }

  /** {@code <id> <seconds since 1970>}; anybody with rights on the database could send others. */
  private void tell(String payload) {
    int space = payload.indexOf(' ');
    try {
      Instant until = Instant.ofEpochSecond(Long.parseLong(payload.substring(space + 1)));
      listener.revoked(new Revocation(payload.substring(0, Math.max(0, space)), until));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a notification that cannot be read was skipped");
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
