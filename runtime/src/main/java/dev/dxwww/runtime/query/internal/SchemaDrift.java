package dev.dxwww.runtime.query.internal;

import java.sql.SQLException;
import java.util.List;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.DatabaseConfig.Check;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.query.QueryFailure;

/** What a start does about a database that is not the one queries were checked against. */
final class SchemaDrift {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  private static final QueryFailure CHECK = QueryFailure.of("start", "check", "");

  private SchemaDrift() {}

  /**
   * The differences, where they are told only.
   *
   * @throws DxException code 5001 listing them, where they are an error
   */
  static List<String> of(DatabaseLaunch launch, SchemaCheck check, ConnectionFactory factory) {
    Check wanted = launch.database().check();
    if (wanted == Check.OFF || check.statements().isEmpty()) {
      return List.of();
    }
    long begin = System.nanoTime();
    List<String> drift;
    try {
      drift = BootCheck.drift(factory, check);
    } catch (SQLException e) {
      throw Failures.of(CHECK, e);
    }
    LOG.log(
        System.Logger.Level.DEBUG,
        check.statements().size() + " statements compared with the database in "
            + (System.nanoTime() - begin) / 1_000_000 + " ms");
    if (drift.isEmpty()) {
      return drift;
    }
    String text = "the database is not the one that queries were checked against:\n  "
        + String.join("\n  ", drift);
    if (wanted == Check.FAIL || wanted == Check.AUTO && launch.profile() != Profile.PROD) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          text,
          "Compile again if a migration was changed, or bring the database up to date;"
              + " dx.db.check=tell starts all the same.",
          null);
    }
    for (String each : drift) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the database is not the one that queries were checked against: " + each);
    }
    return drift;
  }
}
