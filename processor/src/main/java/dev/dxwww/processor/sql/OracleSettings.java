package dev.dxwww.processor.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an oracle works.
 *
 * @param loader whose class path has PostgreSQL's binaries and, for {@code url}, its driver
 * @param buildCache folder of the build for what was answered, such as {@code target/dxwww/sql};
 *     empty for none
 * @param userCache the same for all builds of the user; empty for none
 * @param url {@code jdbc:postgresql:...} of a server to ask instead of the bundled PostgreSQL
 * @param deadline for all that is asked at once
 */
public record OracleSettings(
    ClassLoader loader,
    Optional<Path> buildCache,
    Optional<Path> userCache,
    Optional<String> url,
    Duration deadline) {

  /** The bundled PostgreSQL, no cache of the build, and the cache folder of the user. */
  public static OracleSettings of(ClassLoader loader) {
    return new OracleSettings(
        loader, Optional.empty(), VerdictFolder.ofUser(), Optional.empty(), Duration.ofMinutes(2));
  }

  /** The same with a folder of the build. */
  public OracleSettings cachedIn(Path folder) {
    return new OracleSettings(loader, Optional.of(folder), userCache, url, deadline);
  }

  /** The same with a server to ask. */
  public OracleSettings asking(String server) {
    return new OracleSettings(loader, buildCache, userCache, Optional.of(server), deadline);
  }
}
