package dev.dxwww.runtime.http.internal.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * The private folder of one server for the files of its uploads. A lock beside it says that the
 * server lives; folders whose lock nobody holds are what killed processes left, and are removed.
 */
final class PrivateFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final String PREFIX = "dxwww-uploads-";
  private static final String LOCK = ".lock";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;
  private final boolean posix;
  private final AtomicLong files = new AtomicLong();

  private PrivateFolder(Path folder, Path lockFile, FileChannel lock, boolean posix) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
    this.posix = posix;
  }

  /**
   * Makes a folder in a parent that is made, too, if need be, and removes what killed processes
   * left there.
   *
   * @throws IOException when the parent cannot be written to
   */
  static PrivateFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
    removeLeftOvers(parent);
    while (true) {
      String name = PREFIX + UUID.randomUUID();
      Path lockFile = parent.resolve(name + LOCK);
      FileChannel lock = locked(lockFile, posix);
      if (lock != null) {
        // Made last: a folder has had a lock at any time.
        Path folder = parent.resolve(name);
        return new PrivateFolder(createFolder(folder, posix), lockFile, lock, posix);
      }
    }
  }

  private static Path createFolder(Path folder, boolean posix) throws IOException {
    return posix
        ? Files.createDirectory(folder, OWNER_FOLDER)
        : Files.createDirectory(folder);
  }

  /** The channel that holds the lock; null when another server takes it for a left-over. */
  private static @Nullable FileChannel locked(Path file, boolean posix)
      throws IOException {
    FileChannel channel = posix
        ? FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE)
        : FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (tryLock(channel) != null) {
      return channel;
    }
    channel.close();
    return null;
  }

  private static @Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // A server of this very process holds it.
      return null;
    }
  }

  private static void removeLeftOvers(Path parent) throws IOException {
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
      for (Path lockFile : locks) {
        removeIfLeft(parent, lockFile);
      }
    }
  }

  private static void removeIfLeft(Path parent, Path lockFile) {
    String name = lockFile.getFileName().toString();
    Path folder = parent.resolve(name.substring(0, name.length() - LOCK.length()));
    try (FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (tryLock(channel) != null) {
        remove(folder);
        Files.deleteIfExists(lockFile);
        LOG.log(System.Logger.Level.INFO, "removed what a killed process left: {0}", folder);
      }
    } catch (NoSuchFileException e) {
      // Its server has just stopped.
      LOG.log(System.Logger.Level.DEBUG, "gone already: {0}", lockFile);
    } catch (IOException e) {
      // It belongs to somebody else, who may remove it.
      LOG.log(System.Logger.Level.DEBUG, "cannot remove " + folder, e);
    }
  }

  /** The folder has files only. A link by its name is not followed: it is no directory of ours. */
  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          Files.deleteIfExists(entry);
        }
      }
      Files.deleteIfExists(folder);
    }
  }

  /**
   * A new empty file that its owner alone can read.
   *
   * @throws NoSuchFileException when somebody has removed the folder
   * @throws IOException when it cannot be made
   */
  Path newFile() throws IOException {
    Path file = folder.resolve(Long.toString(files.incrementAndGet()));
    try {
      return posix ? Files.createFile(file, OWNER_FILE) : Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("somebody else writes to " + folder, e);
    }
  }

  /** Where the files are. */
  Path path() {
    return folder;
  }

  /** Removes the folder and all that is in it. */
  @Override
  public void close() {
    try (lock) {
      remove(folder);
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot remove " + folder, e);
    }
  }
}
