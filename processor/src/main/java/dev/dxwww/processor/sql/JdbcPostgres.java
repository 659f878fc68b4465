package dev.dxwww.processor.sql;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.postgres.PostgresException;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A server that has what the bundled PostgreSQL has not, PostGIS for one. The schema is made in one
 * transaction, in a schema of its own before {@code public}, and rolled back; nothing stays.
 * Migrations run with the rights of the URL's user.
 */
final class JdbcPostgres implements Questions {
  private static final String FIX =
      "-Adxwww.pg.url needs org.postgresql:postgresql on the processor path and a server that lets"
          + " its user create schemas, best with a database that has extensions but no tables";

  private final List<Migration> migrations;
  private final OracleSettings settings;

  JdbcPostgres(List<Migration> migrations, OracleSettings settings) {
    this.migrations = migrations;
    this.settings = settings;
  }

  @Override
  public Answers ask(List<String> statements) {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setQueryTimeout((int) Math.max(1, settings.deadline().toSeconds()));
      prepare(statement);
      migrate(connection, statement);
      statement.execute("set local enable_seqscan = off");
      Catalog catalog = Catalog.read(value(statement, Resources.text("catalog.sql")));
      Describer describer = new Describer(catalog);
      List<Verdict> verdicts = new ArrayList<>();
      for (int i = 0; i < statements.size(); i++) {
        String sql = statements.get(i);
        Savepoint before = connection.setSavepoint();
        verdicts.add(describer.verdict(i, sql, said(statement, OracleScript.question(i, sql))));
        connection.rollback(before);
      }
      connection.rollback();
      return new Answers(catalog, List.copyOf(verdicts));
    } catch (SQLException e) {
      // The driver's message may hold the URL, and with it a password.
      throw new PostgresException(
          "The server of -Adxwww.pg.url cannot be asked (SQLSTATE " + e.getSQLState() + "). Fix: "
              + FIX + ".");
    } catch (NoClassDefFoundError e) {
      throw new PostgresException("There is no JDBC driver of PostgreSQL. Fix: " + FIX + ".");
    }
  }

  private Connection connect() throws SQLException {
    String url = settings.url().orElseThrow();
    for (Driver driver : ServiceLoader.load(Driver.class, settings.loader())) {
      if (url.startsWith("jdbc:postgresql:") && driver.acceptsURL(url)) {
        Connection connection = driver.connect(url, new Properties());
        if (connection != null) {
          return connection;
        }
      }
    }
    throw new PostgresException("No driver takes the URL of -Adxwww.pg.url. Fix: " + FIX + ".");
  }

  private static void prepare(Statement statement) throws SQLException {
    for (String sql : Resources.preparationOfServer()) {
      statement.execute(sql);
    }
    statement.execute("create schema dxwww_compiled");
    statement.execute("set local search_path = dxwww_compiled, public");
  }

  private void migrate(Connection connection, Statement statement) throws SQLException {
    Definitions definitions = new Definitions();
    for (Migration migration : migrations) {
      MigrationScript script = MigrationScript.of(migration);
      script.placeholder().ifPresent(broken -> {
        throw new Migrator.BrokenMigrationException(broken);
      });
      for (MigrationScript.Step step : script.steps()) {
        Savepoint before = connection.setSavepoint();
        String sql = "select dxwww_check.apply(dxwww_check.text('" + Resources.hex(step.sql())
            + "'))";
        if (said(statement, sql) instanceof Transcript.Said.Problem problem) {
          connection.rollback(before);
          throw new Migrator.BrokenMigrationException(script.broken(step, problem));
        }
      }
      definitions.after(migration, value(statement, Definitions.LISTING));
    }
    for (Definitions.Place place : definitions.places()) {
      statement.addBatch("insert into dxwww_check.defined values (" + place.relation() + ","
          + place.number() + ",dxwww_check.text('" + Resources.hex(place.file()) + "'),"
          + place.line() + ")");
    }
    statement.executeBatch();
  }

  private static String value(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Transcript.Said said(Statement statement, String sql) throws SQLException {
    try {
      return new Transcript.Said.Value(-1, value(statement, sql));
    } catch (PSQLException e) {
      ServerErrorMessage error = e.getServerErrorMessage();
      if (error == null) {
        throw e;
      }
      return new Transcript.Said.Problem(
          text(error.getSQLState()), text(error.getMessage()), error.getInternalPosition(),
          text(error.getDetail()), text(error.getHint()), text(error.getInternalQuery()), sql);
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
