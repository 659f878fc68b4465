package dev.dxwww.runtime.query.internal;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.runtime.error.DxException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/**
 * Brings a schema to the state that the files of the class path say, by Flyway: the framework's own
 * tables in schema {@code dxwww}, then the application's. Several nodes may start at once: Flyway
 * holds a lock of PostgreSQL.
 */
final class FlywayMigrations {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  /** Flyway has a short name for others, but none for the JDK's. */
  private static final String LOGS =
      "org.flywaydb.core.internal.logging.javautil.JavaUtilLogCreator";
  private static final String OWN_FOLDER = "dev/dxwww/db/migration";
  private static final String OWN_SCHEMA = "dxwww";
  private static final String FOLDER = "db/migration";

  private final ClassLoader loader;

  FlywayMigrations(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Runs what has not run yet.
   *
   * @throws DxException code 2005 naming the file, the line and what PostgreSQL does not take
   */
  void run(ConnectionFactory factory) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      if (isThere(OWN_FOLDER)) {
        run(factory, OWN_FOLDER, OWN_SCHEMA);
      }
      if (isThere(FOLDER)) {
        run(factory, FOLDER, null);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private boolean isThere(String folder) {
    URL found = loader.getResource(folder);
    return found != null || loader.getResource(folder + "/") != null;
  }

  /** Names and sums of all files, without touching the database: what the schema is made of. */
  List<String> files(ConnectionFactory factory) {
    List<String> files = new ArrayList<>();
    for (String folder : List.of(OWN_FOLDER, FOLDER)) {
      if (isThere(folder)) {
        for (MigrationInfo each : configuration(factory, folder, null).load().info().all()) {
          files.add(each.getScript() + " " + each.getChecksum());
        }
      }
    }
    return files;
  }

  private FluentConfiguration configuration(
      ConnectionFactory factory, String folder, @Nullable String schema) {
    FluentConfiguration configuration =
        Flyway.configure(loader)
            .dataSource(new DirectSource(factory))
            .locations("classpath:" + folder)
            .loggers(LOGS)
            .validateMigrationNaming(true)
            .placeholderReplacement(false)
            .cleanDisabled(true);
    if (schema != null) {
      configuration.schemas(schema).defaultSchema(schema).createSchemas(true);
    }
    return configuration;
  }

  private void run(ConnectionFactory factory, String folder, @Nullable String schema) {
    FluentConfiguration configuration = configuration(factory, folder, schema);
    long begin = System.nanoTime();
    try {
      MigrateResult result = configuration.load().migrate();
      if (result.migrationsExecuted > 0) {
        LOG.log(
            System.Logger.Level.INFO,
            "the schema is at version " + result.targetSchemaVersion + " after "
                + result.migrationsExecuted + " of the files in " + folder + ", "
                + (System.nanoTime() - begin) / 1_000_000 + " ms");
      }
    } catch (FlywayException e) {
      throw MigrationFailure.of(folder, e);
    }
  }
}
