package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A data directory that its holder alone uses until it is closed. */
public final class DataDirectory implements AutoCloseable {
  private final PostgresInstallation installation;
  private final Path path;
  private final Path ready;
  private final FolderLock lock;

  DataDirectory(PostgresInstallation installation, Path path, Path ready, FolderLock lock) {
    this.installation = installation;
    this.path = path;
    this.ready = ready;
    this.lock = lock;
  }

  /** The directory as PostgreSQL's {@code -D} wants it. */
  public Path path() {
    return path;
  }

  /** PostgreSQL on this directory. */
  public SingleUser single(Duration deadline) {
    return new SingleUser(installation, path, deadline);
  }

  /** Marks the directory as spoilt: it is prepared anew for the next who asks. */
  public void discard() {
    try {
      Files.deleteIfExists(ready);
    } catch (IOException e) {
      throw new PostgresException("Cannot remove " + ready + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
