package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Data directories for the compiler's questions, each prepared once for its key and then kept.
 *
 * <pre>
 * schema-KEY/data   PostgreSQL's own    schema-KEY/ready  whole; its time is that of the last use
 * schema-KEY.lock   held by its user    schema-KEY/uses   one byte for each use
 * </pre>
 */
public final class OracleStore {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** How often it is looked at whether a directory has grown; questions leave dead rows behind. */
  private static final long USES_BETWEEN_MEASURES = 64;

  private static final long MOST_GROWTH = 64L << 20;
  private static final Duration ORPHAN = Duration.ofSeconds(2);

  private final PostgresInstallation installation;
  private final Path folder;
  private final DataTemplate template;
  private final Bounds bounds;

  /**
   * How much is kept.
   *
   * @param patience how long one who asks waits for the one who has the directory
   */
  record Bounds(int directories, long bytes, Duration patience) {
    /** A directory has 11 MB and more. */
    static final Bounds DEFAULT = new Bounds(24, 2L << 30, Duration.ofMinutes(2));
  }

  OracleStore(PostgresInstallation installation, Path folder, Bounds bounds) {
    this.installation = installation;
    this.folder = folder;
    this.template = DataTemplate.forSingleUser(installation);
    this.bounds = bounds;
  }

  /**
   * The store in the user's cache folder. It keeps the 24 directories last used, and of them no
   * more than 2 GiB.
   */
  public static OracleStore of(PostgresInstallation installation) {
    Path folder = CacheFolder.current().resolve("oracle").resolve(installation.name());
    return new OracleStore(installation, folder, Bounds.DEFAULT);
  }

  /**
   * The directory of a key, for the caller alone until it is closed; another caller, here or in
   * another process, waits, 2 minutes at most.
   *
   * @param key 1 to 100 letters, digits, {@code .}, {@code _} and {@code -}: what the preparation
   *     depends on, such as the hash of the migrations
   * @param prepare is given a directory fresh from initdb the first time; what it throws is passed
   *     on, and the next caller prepares again
   */
  public DataDirectory directory(String key, Consumer<DataDirectory> prepare) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key of letters, digits, '.', '_', '-': " + key);
    }
    Path own = folder.resolve("schema-" + key);
    boolean given = false;
    FolderLock lock = lock(own);
    try {
      DataDirectory directory =
          new DataDirectory(installation, own.resolve("data"), own.resolve("ready"), lock);
      Postmaster.endOrphan(directory.path(), ORPHAN);
      if (!isReady(own)) {
        prepare(own, directory, prepare);
        new OracleSweep(folder, bounds).run(own);
      }
      Files.write(own.resolve("uses"), new byte[1],
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      given = true;
      return directory;
    } catch (IOException e) {
      throw new PostgresException("Cannot prepare " + own + ": " + e + ". Fix: make room there, or"
          + " name another folder with -Ddxwww.cache=DIR.", e);
    } finally {
      if (!given) {
        lock.close();
      }
    }
  }

  private FolderLock lock(Path own) {
    try {
      installation.privileges().makeFolder(folder);
      return FolderLock.take(OracleSweep.lockOf(own), bounds.patience());
    } catch (IOException e) {
      throw new PostgresException("Cannot make " + folder + ": " + e + ". Fix: name another folder"
          + " with -Ddxwww.cache=DIR.", e);
    }
  }

  /** Whether it was prepared, since the machine started, and has not grown too much. */
  private boolean isReady(Path own) throws IOException {
    Path ready = own.resolve("ready");
    if (!Files.exists(ready)) {
      return false;
    }
    OracleSweep.Ready said = OracleSweep.Ready.read(ready);
    Files.setLastModifiedTime(ready, FileTime.fromMillis(
        System.currentTimeMillis()));
    // Nothing was written through to the disk: after a power cut the data may be in pieces.
    if (!said.boot().equals(boot())) {
      return false;
    }
    Path uses = own.resolve("uses");
    long count = Files.exists(uses) ? Files.size(uses) : 0;
    return count % USES_BETWEEN_MEASURES != USES_BETWEEN_MEASURES - 1
        || Folders.size(own) - said.bytes() < MOST_GROWTH;
  }

  private void prepare(Path own, DataDirectory directory, Consumer<DataDirectory> prepare)
      throws IOException {
    Folders.delete(own);
    installation.privileges().makeFolder(own);
    template.copyTo(directory.path());
    prepare.accept(directory);
    new OracleSweep.Ready(Folders.size(own), boot()).write(own.resolve("ready"));
  }

  /** What tells one start of the machine from another; where there is none, all are one. */
  private static String boot() throws IOException {
    return Files.exists(BOOT) ? Files.readString(BOOT).strip() : "";
  }
}
