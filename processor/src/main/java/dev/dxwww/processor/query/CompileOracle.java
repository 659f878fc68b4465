package dev.dxwww.processor.query;

import java.nio.file.Path;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;

import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.Options;
import dev.dxwww.processor.sql.OracleSettings;
import dev.dxwww.processor.sql.PostgresOracle;
import dev.dxwww.processor.sql.SqlOracle;

/** Asks the PostgreSQL that comes with the processor, or the server that an option names. */
public final class CompileOracle implements OracleSource {

  @Override
  public SqlOracle open(
      ProcessingEnvironment environment, Migrations migrations, Optional<Path> output) {
    OracleSettings settings = OracleSettings.of(CompileOracle.class.getClassLoader());
    Optional<Path> cache = output.flatMap(CompileOracle::cache);
    if (cache.isPresent()) {
      settings = settings.cachedIn(cache.get());
    }
    String url = environment.getOptions().get(Options.PG_URL);
    return new PostgresOracle(
        migrations.inOrder(), url == null ? settings : settings.asking(url));
  }

  /** In the folder that the build tool cleans; none where that is not known. */
  private static Optional<Path> cache(Path output) {
    for (Path folder = output.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (folder.endsWith("target") || folder.endsWith("build")) {
        return Optional.of(folder.resolve("dxwww/sql"));
      }
    }
    return Optional.empty();
  }
}
