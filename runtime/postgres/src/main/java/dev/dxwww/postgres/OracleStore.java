package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Data directories for the compiler's questions, each prepared once for its key and then kept. */
public final class OracleStore {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final PostgresInstallation installation;
  private final Path folder;
  private final DataTemplate template;
  private final Duration patience;

  OracleStore(PostgresInstallation installation, Path folder, Duration patience) {
    this.installation = installation;
    this.folder = folder;
    this.template = new DataTemplate(installation, folder.resolve("template"));
    this.patience = patience;
  }

  /** The store in the user's cache folder, next to the installation. */
  public static OracleStore of(PostgresInstallation installation) {
    Path folder = CacheFolder.current().resolve("oracle").resolve(installation.name());
    return new OracleStore(installation, folder, Duration.ofMinutes(2));
  }

  /**
   * The directory of a key, for the caller alone until it is closed; another caller, here or in
   * another process, waits.
   *
   * @param key letters, digits, {@code .}, {@code _} and {@code -}: what the preparation depends on,
   *     such as the hash of the migrations
   * @param prepare is given a directory fresh from initdb the first time; what it throws is passed
   *     on, and the next caller prepares again
   */
  public DataDirectory directory(String key, Consumer<DataDirectory> prepare) {
    if (!KEY.matcher(key).matches() || key.startsWith(".")) {
      throw new IllegalArgumentException("not a key of letters, digits, '.', '_', '-': " + key);
    }
    Path own = folder.resolve("schema-" + key);
    FolderLock lock = FolderLock.take(folder.resolve("schema-" + key + ".lock"), patience);
    boolean given = false;
    try {
      DataDirectory directory =
          new DataDirectory(installation, own.resolve("data"), own.resolve("ready"), lock);
      if (!Files.exists(own.resolve("ready"))) {
        prepare(own, directory, prepare);
      }
      given = true;
      return directory;
    } catch (IOException e) {
      throw new PostgresException("Cannot prepare " + own + ": " + e.getMessage()
          + ". Fix: make room there, or name another folder with -Ddxwww.cache=DIR.", e);
    } finally {
      if (!given) {
        lock.close();
      }
    }
  }

  private void prepare(Path own, DataDirectory directory, Consumer<DataDirectory> prepare)
      throws IOException {
    Folders.delete(own);
    Files.createDirectories(own);
    template.copyTo(directory.path());
    prepare.accept(directory);
    Files.createFile(own.resolve("ready"));
  }
}
