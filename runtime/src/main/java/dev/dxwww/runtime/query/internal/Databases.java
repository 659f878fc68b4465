package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.DatabaseConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.QueryFailure;

/** Opens databases: finds or starts the server, migrates, compares, connects. */
public final class Databases {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final QueryFailure START = QueryFailure.of("start", "connect", "");
  private static final long PAUSE_MILLIS = 200;

  private Databases() {}

  /**
   * The database of an application; to be closed.
   *
   * @throws DxException 5001 without one or where it is not what queries were checked against, 2001
   *     when it does not answer, 2005 when a migration fails
   */
  public static Database open(DatabaseLaunch launch, SchemaCheck check) {
    DriverLogs.silence();
    StartedDatabase server = server(launch);
    try {
      return open(launch, check, server);
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  private static StartedDatabase server(DatabaseLaunch launch) {
    if (launch.database().url().isPresent() || launch.profile() == Profile.PROD) {
      return configured(launch);
    }
    try {
      return DevDatabase.start(launch);
    } catch (NoClassDefFoundError e) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "dx.db.url is not set, and the class path has nothing that starts PostgreSQL",
          "Set dx.db.url (DX_DB_URL), or add the dependency dev.dxwww:dxwww-postgres.",
          e);
    }
  }

  private static StartedDatabase configured(DatabaseLaunch launch) {
    String url =
        launch.database().url().orElseThrow(
            () ->
                new DxException(
                    ErrorCode.CONFIGURATION,
                    "dx.db.url is not set: in the profile prod a database is never started",
                    "Set DX_DB_URL to postgres://user:password@host/name, or start with"
                        + " dx.profile=dev.",
                    null));
    ConnectionSettings settings = ConnectionSettings.of(launch.database(), url);
    ConnectionFactory factory = settings.factory(launch.applicationName());
    await(factory, launch.database());
    LOG.log(System.Logger.Level.INFO, "the database is " + settings.place());
    return new StartedDatabase(factory, false, () -> {});
  }

  /** Where both start at once, the database may be later. */
  private static void await(ConnectionFactory factory, DatabaseConfig config) {
    long end = System.nanoTime() + config.startTimeout().toNanos();
    while (true) {
      try (Connection connection = factory.connect()) {
        LOG.log(
            System.Logger.Level.DEBUG,
            "connected to PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
        return;
      } catch (SQLException e) {
        DxException failure = refused(e);
        if (failure.code() != ErrorCode.CONNECTION_FAILED
            || !TlsFailure.reason(e).isEmpty()
            || System.nanoTime() - end >= 0) {
          throw failure;
        }
      }
      pause();
    }
  }

  private static DxException refused(SQLException failure) {
    String state = ErrorConversions.sqlState(failure);
    String why =
        switch (state) {
          case "28P01", "28000" -> "the database refuses the user or the password";
          case "3D000" -> "the server has no database of that name";
          default -> "";
        };
    if (!TlsFailure.reason(failure).isEmpty()) {
      return Failures.unreachable(START, failure);
    }
    return why.isEmpty()
        ? Failures.of(START, failure)
        : new DxException(
            ErrorCode.CONFIGURATION,
            why + " (SQLState " + state + ")",
            "Correct dx.db.url, dx.db.user or dx.db.password.",
            DriverFailure.of(failure));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Pool.interrupted(START);
    }
  }

  private static Database open(
      DatabaseLaunch launch, SchemaCheck check, StartedDatabase server) {
    if (launch.database().migrate() && !server.migrated()) {
      new FlywayMigrations(launch.loader()).run(server.factory());
    }
    List<String> drift = SchemaDrift.of(launch, check, server.factory());
    Pool pool = new Pool(server.factory(), launch.poolSettings());
    pool.fill();
    KeptResults results = new KeptResults(System::nanoTime, launch.cacheLimits());
    DatabaseParts parts =
        new DatabaseParts(
            new QueryMeters(),
            results,
            launch.database().transactionTimeout(),
            launch.database().fetchSize());
    PooledDatabase database =
        new PooledDatabase(
            pool,
            parts,
            new TransactionRetry(
                Thread::sleep, () -> ThreadLocalRandom.current().nextDouble()),
            new DatabaseHealth(pool, drift),
            server::close);
    if (launch.cache().shared()) {
      results.share(
          new SharedChanges(database, database, results, UUID.randomUUID().toString()));
    }
    return database;
  }
}
