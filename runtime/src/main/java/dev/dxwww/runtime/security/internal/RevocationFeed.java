package dev.dxwww.runtime.security.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import dev.dxwww.runtime.query.internal.ConnectionSource;
import dev.dxwww.runtime.query.internal.Notifications;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;

/**
 * Listens for what other nodes revoke. After each new connection it reads all that is revoked, so
 * that nothing is missed that was told meanwhile.
 */
final class RevocationFeed implements Notifications.Listener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");
  private static final long FIRST_WAIT_SECONDS = 10;

  private final Notifications notifications;
  private final RevocationListener listener;
  private final int most;

  RevocationFeed(ConnectionSource source, RevocationListener listener, int most) {
    this.notifications = new Notifications(source, PostgresSessions.CHANNEL, this);
    this.listener = listener;
    this.most = most;
  }

  /** Begins to listen; returns when all that is revoked now has been told, or the store is down. */
  void start() {
    notifications.start();
    if (!notifications.awaitListening(FIRST_WAIT_SECONDS)) {
      LOG.log(System.Logger.Level.WARNING, "what is revoked could not be read yet");
    }
  }

  @Override
  public void listening(Connection connection) throws SQLException {
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
  }

  @Override
  public void alive() {
    listener.heard();
  }

  /** {@code <id> <seconds since 1970>}. */
  @Override
  public void told(String payload) {
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
    notifications.close();
  }
}
