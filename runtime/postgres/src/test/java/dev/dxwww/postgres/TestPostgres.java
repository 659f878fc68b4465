package dev.dxwww.postgres;

import java.nio.file.Path;
import java.time.Duration;

/** The installation all tests share, in the build's own folder. */
final class TestPostgres {
  static final Path CACHE = Path.of("target", "cache").toAbsolutePath();
  static final PostgresInstallation INSTALLATION =
      new PostgresBinaries(Platform.current(), CACHE)
          .install(TestPostgres.class.getClassLoader());

  private TestPostgres() {}

  static OracleStore store() {
    return new OracleStore(INSTALLATION, CACHE.resolve("oracle"), Duration.ofSeconds(30));
  }
}
