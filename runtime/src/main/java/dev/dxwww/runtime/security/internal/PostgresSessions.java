package dev.dxwww.runtime.security.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlCall;
import dev.dxwww.runtime.generated.SqlParameters;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.internal.ConnectionSource;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;
import dev.dxwww.runtime.security.Session;
import dev.dxwww.runtime.security.SessionStore;

/**
 * Sessions in tables of the schema {@code dxwww}. What is revoked goes to other nodes by {@code
 * NOTIFY}, in the transaction that stores it.
 */
final class PostgresSessions implements SessionStore {
  static final String CHANNEL = "dxwww_revoked";

  private static final String COLUMNS =
      "id, subject, refresh_id, generation, issued_at, expires_at, access_until,"
          + " previous_id, previous_until, created_at, absolute_until, client, address";
  private static final Sql ADD =
      Sql.of("SessionStore.add", "insert", "session",
          "insert into dxwww.session (" + COLUMNS + ")"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  private static final Sql FIND =
      Sql.of("SessionStore.find", "select", "session",
          "select " + COLUMNS + " from dxwww.session where id = ?");
  private static final Sql OF_SUBJECT =
      Sql.of("SessionStore.ofSubject", "select", "session",
          "select " + COLUMNS + " from dxwww.session"
              + " where subject = ? and expires_at > now() order by created_at desc, id");
  private static final Sql REPLACE =
      Sql.of("SessionStore.replace", "update", "session", """
          update dxwww.session set refresh_id = ?, generation = ?, issued_at = ?,
            expires_at = ?, access_until = ?, previous_id = ?, previous_until = ?
          where id = ? and refresh_id = ?""");
  private static final String AND_REVOKE = """
      , revoked as (
        insert into dxwww.revocation (id, until) select id, until from gone
        on conflict (id) do update set until = greatest(revocation.until, excluded.until)
        returning id, until)
      select id, until, pg_notify('dxwww_revoked',
        id || ' ' || ceil(extract(epoch from until))::bigint::text) from revoked""";
  private static final Sql END =
      Sql.of("SessionStore.end", "delete", "session",
          "with gone as (delete from dxwww.session where id = ?"
              + " returning id, access_until as until)" + AND_REVOKE);
  private static final Sql END_ALL =
      Sql.of("SessionStore.endAll", "delete", "session",
          "with gone as (delete from dxwww.session where subject = ?"
              + " returning id, access_until as until)" + AND_REVOKE);
  private static final Sql END_OTHERS =
      Sql.of("SessionStore.endOthers", "delete", "session",
          "with gone as (delete from dxwww.session where subject = ? and id <> ?"
              + " returning id, access_until as until)" + AND_REVOKE);
  private static final Sql REVOKE =
      Sql.of("SessionStore.revoke", "insert", "revocation",
          "with gone (id, until) as (values (?::text, ?::timestamptz))" + AND_REVOKE);
  private static final Sql IS_REVOKED =
      Sql.of("SessionStore.isRevoked", "select", "revocation",
          "select 1 from dxwww.revocation where id = ?");
  private static final Sql PURGE_SESSIONS =
      Sql.of("SessionStore.purge", "delete", "session",
          "delete from dxwww.session where expires_at < ?");
  private static final Sql PURGE_REVOCATIONS =
      Sql.of("SessionStore.purge", "delete", "revocation",
          "delete from dxwww.revocation where until < ?");

  private final Database database;
  private final List<RevocationListener> listeners = new CopyOnWriteArrayList<>();

  PostgresSessions(Database database) {
    this.database = database;
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  private interface Binding {
    void set(PreparedStatement statement) throws SQLException;
  }

  private int update(Sql sql, Binding binding) {
    try (SqlCall call = database.call(sql)) {
      binding.set(call.statement());
      return call.update();
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  private <T> List<T> rows(Sql sql, Binding binding, SqlCall.RowReader<T> reader) {
    try (SqlCall call = database.call(sql)) {
      binding.set(call.statement());
      List<T> all = new ArrayList<>();
      ResultSet rows = call.query();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  @Override
  public void add(Session session) {
    Session.Tokens current = session.current();
    update(ADD, statement -> {
      SqlParameters.set(statement, 1, session.id());
      SqlParameters.set(statement, 2, session.subject());
      SqlParameters.set(statement, 3, current.refreshId());
      SqlParameters.set(statement, 4, current.generation());
      SqlParameters.set(statement, 5, current.issuedAt());
      SqlParameters.set(statement, 6, current.expiresAt());
      SqlParameters.set(statement, 7, current.accessUntil());
      SqlParameters.set(statement, 8, session.previousId());
      SqlParameters.set(statement, 9, session.previousUntil());
      SqlParameters.set(statement, 10, session.createdAt());
      SqlParameters.set(statement, 11, session.absoluteUntil());
      SqlParameters.set(statement, 12, session.client());
      SqlParameters.set(statement, 13, session.address());
    });
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString(1),
        row.getString(2),
        new Session.Tokens(
            row.getString(3), row.getLong(4), instant(row, 5), instant(row, 6), instant(row, 7)),
        row.getString(8),
        instant(row, 9),
        instant(row, 10),
        instant(row, 11),
        row.getString(12),
        row.getString(13));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public Optional<Session> find(String id) {
    return rows(FIND, s -> SqlParameters.set(s, 1, id), PostgresSessions::session)
        .stream().findFirst();
  }

  @Override
  public List<Session> ofSubject(String subject) {
    return List.copyOf(
        rows(OF_SUBJECT, s -> SqlParameters.set(s, 1, subject), PostgresSessions::session));
  }

  @Override
  public boolean replace(Session expected, Session next) {
    Session.Tokens current = next.current();
    return update(REPLACE, statement -> {
      SqlParameters.set(statement, 1, current.refreshId());
      SqlParameters.set(statement, 2, current.generation());
      SqlParameters.set(statement, 3, current.issuedAt());
      SqlParameters.set(statement, 4, current.expiresAt());
      SqlParameters.set(statement, 5, current.accessUntil());
      SqlParameters.set(statement, 6, next.previousId());
      SqlParameters.set(statement, 7, next.previousUntil());
      SqlParameters.set(statement, 8, expected.id());
      SqlParameters.set(statement, 9, expected.current().refreshId());
    }) == 1;
  }

  @Override
  public boolean end(String id) {
    return revoked(END, s -> SqlParameters.set(s, 1, id)) > 0;
  }

  @Override
  public int endAll(String subject) {
    return revoked(END_ALL, s -> SqlParameters.set(s, 1, subject));
  }

  @Override
  public int endOthers(String subject, String kept) {
    return revoked(END_OTHERS, statement -> {
      SqlParameters.set(statement, 1, subject);
      SqlParameters.set(statement, 2, kept);
    });
  }

  @Override
  public void revoke(Revocation revocation) {
    revoked(REVOKE, statement -> {
      SqlParameters.set(statement, 1, revocation.id());
      SqlParameters.set(statement, 2, revocation.until());
    });
  }

  private int revoked(Sql sql, Binding binding) {
    List<Revocation> revoked = rows(sql, binding, PostgresSessions::revocation);
    // This node does not wait for the news to come back from the server.
    database.afterCommit(
        () -> listeners.forEach(listener -> revoked.forEach(listener::revoked)));
    return revoked.size();
  }

  static Revocation revocation(ResultSet row) throws SQLException {
    return new Revocation(row.getString(1), instant(row, 2));
  }

  @Override
  public boolean isRevoked(String id) {
    return !rows(IS_REVOKED, s -> SqlParameters.set(s, 1, id), row -> row.getInt(1)).isEmpty();
  }

  @Override
  public void purge(Instant sessionsBefore, Instant revocationsBefore) {
    update(PURGE_SESSIONS, s -> SqlParameters.set(s, 1, sessionsBefore));
    update(PURGE_REVOCATIONS, s -> SqlParameters.set(s, 1, revocationsBefore));
  }

  @Override
  public Following follow(RevocationListener listener, int most) {
    listeners.add(listener);
    if (!(database instanceof ConnectionSource source)) {
      throw new IllegalStateException("this database gives no connection for listening");
    }
    RevocationFeed feed = new RevocationFeed(source, listener, most);
    feed.start();
    return () -> {
      listeners.remove(listener);
      feed.close();
    };
  }
}
