package dev.dxwww.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The installation that all tests share, and the folders for them. */
final class TestPostgres {
  static final Path CACHE = cache();
  static final PostgresInstallation INSTALLATION =
      new PostgresBinaries(Platform.current(), CACHE, Privileges.current())
          .install(TestPostgres.class.getClassLoader());

  private TestPostgres() {}

  /** Of this build, at a place where any user may go. */
  private static Path cache() {
    try {
      Path own = Files.createDirectories(Path.of("target", "cache")).toAbsolutePath();
      return CacheFolder.reachable(own) ? own : openFolder("cache");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder for temporary files through which any user may go. */
  static Path openFolder(String name) {
    try {
      Path folder = Files.createTempDirectory("dxwww-" + name);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OracleStore store() {
    return new OracleStore(INSTALLATION, CACHE.resolve("oracle"), OracleStore.Bounds.DEFAULT);
  }

  /** Waits, 20 s at most, until something holds. */
  static void await(BooleanSupplier condition, Supplier<String> what) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within 20 s: " + what.get());
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  static Optional<Postmaster> postmaster(Path data) {
    try {
      return Postmaster.read(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
