package dev.dxwww.runtime.query.internal;

import java.nio.file.Path;

import dev.dxwww.postgres.DevServer;
import dev.dxwww.postgres.Endpoint;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.PostgresException;
import dev.dxwww.postgres.ServerSettings;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

/**
 * PostgreSQL that a start brings itself: in dev with data that is kept in {@code .dx/db}, in test
 * with a database for each start that is dropped at its stop.
 */
final class DevDatabase {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");

  private DevDatabase() {}

  static StartedDatabase start(DatabaseLaunch launch) {
    boolean test = launch.profile() == Profile.TEST;
    Path folder = launch.directory().toAbsolutePath().resolve(test ? ".dx/test-db" : ".dx/db");
    long begin = System.nanoTime();
    try {
      DevServer server =
          DevServer.start(
              PostgresBinaries.findUnpacked(launch.loader()),
              folder,
              test ? ServerSettings.THROW_AWAY : ServerSettings.KEPT);
      LOG.log(
          System.Logger.Level.INFO,
          "PostgreSQL " + (server.started() ? "started" : "runs") + " on "
              + server.endpoint().host() + ":" + server.endpoint().port() + ", its data in "
              + folder + " (" + (System.nanoTime() - begin) / 1_000_000 + " ms)");
      return test ? thrownAway(server, launch) : kept(server, launch);
    } catch (PostgresException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "PostgreSQL cannot be started: " + e.getMessage(),
          "Mend that, or set dx.db.url (DX_DB_URL) to a database that runs.",
          e);
    }
  }

  private static StartedDatabase kept(DevServer server, DatabaseLaunch launch) {
    return new StartedDatabase(factory(server.endpoint(), launch), false, server::close);
  }

  /** The server itself stays until the process ends: the next test needs it again. */
  private static StartedDatabase thrownAway(DevServer server, DatabaseLaunch launch) {
    server.closeWithJvm();
    TestDatabases databases =
        new TestDatabases(
            name -> factory(server.endpoint().withDatabase(name), launch),
            server.endpoint().database(),
            new FlywayMigrations(launch.loader()));
    return databases.create(launch.database().migrate());
  }

  private static ConnectionFactory factory(Endpoint endpoint, DatabaseLaunch launch) {
    DatabaseUrl url = DatabaseUrl.parse(endpoint.jdbcUrl());
    DatabaseUrl whole =
        new DatabaseUrl(
            url.hosts(), url.database(), endpoint.user(), endpoint.password(), url.parameters());
    return new ConnectionSettings(launch.database(), whole)
        .factory(launch.applicationName());
  }
}
