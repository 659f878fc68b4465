package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A data directory that its holder alone uses until it is closed. */
public final class DataDirectory implements AutoCloseable {
  private final PostgresInstallation installation;
  private final Path path;
  private final Path ready;
  private final FolderLock lock;
  private final AtomicBoolean open = new AtomicBoolean(true);

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

  /**
   * PostgreSQL on this directory. Where it fails to start, ends early or is killed at its deadline,
   * the directory is {@link #discard discarded}.
   *
   * @param deadline for each run or question
   */
  public SingleUser single(Duration deadline) {
    if (!open.get()) {
      throw new IllegalStateException("the directory was closed");
    }
    return new SingleUser(installation, path, deadline, this::discard);
  }

  /** Marks the directory as spoilt: it is prepared anew for the next who asks. */
  public void discard() {
    try {
      Files.deleteIfExists(ready);
    } catch (IOException e) {
      throw new PostgresException("Cannot remove " + ready + ": " + e.getMessage(), e);
    }
  }

  /** Lets the next have it. */
  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      lock.close();
    }
  }
}
