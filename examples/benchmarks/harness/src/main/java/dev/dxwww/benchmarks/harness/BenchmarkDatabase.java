package dev.dxwww.benchmarks.harness;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.ServerSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one PostgreSQL that all servers of a run ask: the bundled one, with tables made anew. It does
 * not wait for the disk.
 */
public final class BenchmarkDatabase implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 100;
  private static final String NAME = "benchmarks";

  private final DevServer server;
  private final Endpoint endpoint;
  private final long pid;

  private BenchmarkDatabase(DevServer server, Endpoint endpoint, long pid) {
    this.server = server;
    this.endpoint = endpoint;
    this.pid = pid;
  }

  /** Starts it and runs the migrations of the module {@code queries}. */
  public static BenchmarkDatabase start(Path base) throws IOException {
    Path folder = base.resolve("target/database");
    DevServer server =
        DevServer.start(
            PostgresBinaries.findUnpacked(BenchmarkDatabase.class.getClassLoader()),
            folder,
            new ServerSettings(MOST_CONNECTIONS, false));
    server.closeWithJvm();
    run(server.endpoint(),
        List.of("drop database if exists " + NAME + " with (force)", "create database " + NAME));
    Endpoint endpoint = server.endpoint().withDatabase(NAME);
    run(endpoint, migrations(base.resolve("queries/src/main/resources/db/migration")));
    // What the planner knows of the tables must not change in the middle.
    run(endpoint, List.of("vacuum analyze"));
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return new BenchmarkDatabase(server, endpoint, Long.parseLong(pid.strip()));
  }

  private static List<String> migrations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> statements = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        statements.add(Files.readString(file));
      }
      return statements;
    }
  }

  private static void run(Endpoint endpoint, List<String> statements) throws IOException {
    try (Connection connection = DriverManager.getConnection(
            endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IOException("the database cannot be made: " + e.getMessage(), e);
    }
  }

  /** Puts the rows that updates change back to what they were at first. */
  void reset() throws IOException {
    run(endpoint, List.of(
        "update worlds set number = id * 7919 % 10000 + 1"
            + " where number <> id * 7919 % 10000 + 1"));
  }

  /** What servers find it by. */
  public Map<String, String> environment() {
    return Map.of(
        "DX_DB_URL", endpoint.jdbcUrl(),
        "DX_DB_USER", endpoint.user(),
        "DX_DB_PASSWORD", endpoint.password());
  }

  /** The process whose children work for the connections. */
  long pid() {
    return pid;
  }

  @Override
  public void close() {
    server.close();
  }
}
