package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of development, used by JDBC. */
class DevServerTest {
  @TempDir private Path root;

  @Test
  void data_areKeptOverRestarts() throws SQLException {
    for (int i = 1; i <= 3; i++) {
      long t0 = System.nanoTime();
      try (DevServer server = start()) {
        System.out.println("start " + (System.nanoTime() - t0) / 1000000);
        execute(server.endpoint(), "create table if not exists kept(a int)");
        execute(server.endpoint(), "insert into kept values (1)");
        assertThat(query(server.endpoint(), "select count(*) from kept")).isEqualTo("" + i);
        t0 = System.nanoTime();
      }
      System.out.println("stop " + (System.nanoTime() - t0) / 1000000);
    }
  }

  private DevServer start() {
    return DevServer.start(TestPostgres.INSTALLATION, root.resolve("db"), ServerSettings.KEPT);
  }

  static void execute(Endpoint endpoint, String sql) throws SQLException {
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(Endpoint endpoint, String sql) throws SQLException {
    try (Connection connection = connect(endpoint);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static Connection connect(Endpoint endpoint) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", endpoint.user());
    properties.setProperty("password", endpoint.password());
    return DriverManager.getConnection(endpoint.jdbcUrl(), properties);
  }
}
