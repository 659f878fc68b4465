package dev.dxwww.processor.query;

import java.nio.file.Path;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;

import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.Options;
import dev.dxwww.processor.sql.OracleSettings;
import dev.dxwww.processor.sql.PostgresOracle;
import dev.dxwww.processor.sql.SqlOracle;

/** The PostgreSQL that a compile asks: the bundled one, or that of an option. */
public final class PostgresSource {
  private static final String CACHE = "dxwww/sql";

  private PostgresSource() {}

  /** An oracle that keeps its answers beside the compiler's output. */
  public static SqlOracle open(
      ProcessingEnvironment environment, Migrations migrations, Optional<Path> output) {
    OracleSettings settings = OracleSettings.of(PostgresSource.class.getClassLoader());
    String url = environment.getOptions().get(Options.PG_URL);
    if (url != null) {
      settings = settings.asking(url);
    }
    Optional<Path> cache =
        output.map(folder -> folder.toAbsolutePath().resolveSibling(CACHE));
    return new PostgresOracle(
        migrations.inOrder(), cache.isPresent() ? settings.cachedIn(cache.get()) : settings);
  }
}
