package dev.dxwww.processor.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.PostgresBinaries;

/** A server with a schema and data, on which statements are run and undone. */
final class TestDatabase implements AutoCloseable {
  private final DevServer server;
  private final Connection connection;

  private TestDatabase(DevServer server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  /** Starts a server below a folder, and runs scripts on it. */
  static TestDatabase start(Path folder, String... scripts) throws IOException, SQLException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    DevServer server = DevServer.start(
        PostgresBinaries.find(TestDatabase.class.getClassLoader()), folder.resolve("db"),
        dev.dxwww.postgres.ServerSettings.THROW_AWAY);
    Connection connection = DriverManager.getConnection(
        server.endpoint().jdbcUrl(), server.endpoint().user(), server.endpoint().password());
    try (Statement statement = connection.createStatement()) {
      for (String script : scripts) {
        statement.execute(script);
      }
    }
    connection.setAutoCommit(false);
    return new TestDatabase(server, connection);
  }

  Connection connection() {
    return connection;
  }

  /** With user and password in it. */
  String urlWithUser() {
    return server.endpoint().jdbcUrl() + "?user=" + server.endpoint().user() + "&password="
        + java.net.URLEncoder.encode(
            server.endpoint().password(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Rows that came, and the columns, from 0, in which one of them was null. */
  record Seen(int rows, BitSet nulls) {}

  /** Runs a statement; {@code values} are the parameters as SQL, empty without. */
  Seen run(String sql, String values) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(20);
      boolean prepared = !values.isEmpty();
      if (prepared) {
        statement.execute("prepare tried as " + sql);
      }
      boolean rows = statement.execute(prepared ? "execute tried(" + values + ")" : sql);
      Seen seen = rows ? look(statement.getResultSet()) : new Seen(0, new BitSet());
      connection.rollback();
      if (prepared) {
        statement.execute("deallocate tried");
      }
      return seen;
    } finally {
      connection.rollback();
    }
  }

  private static Seen look(ResultSet rows) throws SQLException {
    BitSet nulls = new BitSet();
    int count = 0;
    while (rows.next()) {
      count++;
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        if (rows.getObject(i) == null) {
          nulls.set(i - 1);
        }
      }
    }
    return new Seen(count, nulls);
  }

  @Override
  public void close() throws SQLException {
    try (server) {
      connection.close();
    }
  }
}
