package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * PostgreSQL for development, demonstrations and tests: on the loopback address only, with a random
 * password, its data kept in a folder.
 *
 * <p>It is a process of its own, so an application that is killed leaves it running; whoever starts
 * with the same folder next uses it. Several applications may use one at the same time; the last of
 * them to close stops it.
 */
public final class DevServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  /** Whoever starts the server meanwhile uses it, too. */
  private static final Duration OTHERS = Duration.ofSeconds(4);
  private static final Duration STOP = Duration.ofSeconds(6);
  /** By force, after that. */
  private static final Duration KILL = Duration.ofSeconds(2);

  private final DevFolder folder;
  private final Postgres server;
  private final Endpoint endpoint;
  private final boolean started;
  private final FolderLock use;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private DevServer(
      DevFolder folder, Postgres server, Endpoint endpoint, boolean started, FolderLock use) {
    this.folder = folder;
    this.server = server;
    this.endpoint = endpoint;
    this.started = started;
    this.use = use;
  }

  /**
   * Starts the server of a folder, or uses the one that runs there.
   *
   * @param root such as {@code .dx/db}; made if it is not there
   * @throws PostgresException where that is not possible, with the end of the server's log
   */
  public static DevServer start(
      PostgresInstallation installation, Path root, ServerSettings settings) {
    DevFolder folder = new DevFolder(root);
    try (FolderLock _ = folder.lock(PATIENCE)) {
      folder.make(installation.privileges());
      Postgres server = new Postgres(installation, folder, settings);
      boolean started = server.runOrAttach();
      return new DevServer(folder, server, server.endpoint(), started, folder.use());
    } catch (IOException e) {
      throw new PostgresException("Cannot use " + folder.root() + " for a database: "
          + reason(e) + ". Fix: make room there and let this user write to it.", e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
  }

  /** Where the database is. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** Whether this call started the server; otherwise it ran already. */
  public boolean started() {
    return started;
  }

  /** Closes this when the JVM ends, for those who do not close it themselves. */
  public Shutdown closeWithJvm() {
    return Shutdown.register("postgres-stop", OTHERS.plus(STOP).plus(KILL), this::close);
  }

  /** Stops the server, unless another application uses it; takes 12 s at most. */
  @Override
  public void close() {
    if (!open.compareAndSet(true, false)) {
      return;
    }
    try (FolderLock _ = lock()) {
      use.closeAndRemove();
      if (!folder.isUsed()) {
        server.stop(STOP);
      }
      server.endLost(STOP);
    } catch (IOException e) {
      throw new PostgresException("Cannot stop the server of " + folder.root() + ": " + e, e);
    }
  }

  private FolderLock lock() {
    try {
      return folder.lock(OTHERS);
    } catch (PostgresException e) {
      // It may be tried again.
      open.set(true);
      throw e;
    }
  }
}
