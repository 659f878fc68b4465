package dev.dxwww.runtime.query.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import dev.dxwww.runtime.query.QueryFailure;

/**
 * Databases for tests: one for each start, copied from a template that has been migrated once for
 * the files of the class path.
 */
final class TestDatabases {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final QueryFailure START = QueryFailure.of("start", "create database", "");
  private static final String COPY = "dx_test_";
  private static final String TEMPLATE = "dx_template_";
  /** Of our own: whoever makes or copies a template holds it. */
  private static final long LOCK = 0x6478_7777_7774_6d70L;
  private static final int HASH_DIGITS = 24;
  private static final Duration LEFT_OVER = Duration.ofMinutes(10);

  private final Function<String, ConnectionFactory> factories;
  private final String first;
  private final FlywayMigrations migrations;

  /** {@code first} is a database that is always there. */
  TestDatabases(
      Function<String, ConnectionFactory> factories, String first, FlywayMigrations migrations) {
    this.factories = factories;
    this.first = first;
    this.migrations = migrations;
  }

  /** A database of its own, which is dropped when it is closed. */
  StartedDatabase create(boolean migrated) {
    String name =
        COPY + now() + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    try (Connection connection = factories.apply(first).connect()) {
      SessionLimit.none(connection);
      run(connection, "select pg_advisory_lock(" + LOCK + ")");
      dropLeftOvers(connection);
      String template = migrated ? template(connection) : "template0";
      run(connection, "create database " + name + " template " + template);
    } catch (SQLException e) {
      throw Failures.of(START, e);
    }
    return new StartedDatabase(factories.apply(name), migrated, () -> drop(name));
  }

  private String template(Connection connection) throws SQLException {
    String name = TEMPLATE + hash(migrations.files(factories.apply(first)));
    if (names(connection, TEMPLATE).contains(name)) {
      return name;
    }
    // Whoever is ended meanwhile leaves one that is not taken for whole.
    String half = TEMPLATE + "new";
    run(connection, "drop database if exists " + half + " with (force)");
    run(connection, "create database " + half + " template template0");
    migrations.run(factories.apply(half));
    run(connection, "alter database " + half + " rename to " + name);
    return name;
  }

  private static String hash(List<String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(String.join("\n", files).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }

  /** Of tests that were killed: nobody is connected to them any more. */
  private static void dropLeftOvers(Connection connection) throws SQLException {
    try (PreparedStatement old = connection.prepareStatement("""
            select datname from pg_database d where starts_with(datname, ?)
            and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)""")) {
      old.setString(1, COPY);
      for (String name : names(old)) {
        if (isOld(name)) {
          run(connection, "drop database if exists " + name);
        }
      }
    }
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  /** The name tells when it was made: only a superuser could ask PostgreSQL. */
  private static boolean isOld(String name) {
    int end = name.indexOf('_', COPY.length());
    return end < 0
        || Long.parseLong(name, COPY.length(), end, 10) < now() - LEFT_OVER.toSeconds();
  }

  private static List<String> names(Connection connection, String prefix) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(
        "select datname from pg_database where starts_with(datname, ?)")) {
      all.setString(1, prefix);
      return names(all);
    }
  }

  private static List<String> names(PreparedStatement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Names are of our own making: letters, digits and underscores. */
  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void drop(String name) {
    try (Connection connection = factories.apply(first).connect()) {
      run(connection, "drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.DEBUG, "a test's database was not dropped", DriverFailure.of(e));
    }
  }
}
