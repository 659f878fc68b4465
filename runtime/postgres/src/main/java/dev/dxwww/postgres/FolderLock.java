package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on a file, held by at most one owner on this machine: another thread, another
 * class loader of this JVM and another process all wait.
 *
 * <p>On POSIX systems closing <em>any</em> channel of a file gives up all locks this JVM has on it,
 * even one that another thread took a moment before. So no channel is ever closed: those not in use
 * wait in {@link #IDLE} for the next owner, as many for a file as have tried at the same time.
 */
final class FolderLock implements AutoCloseable {
  private static final ConcurrentMap<Path, Queue<FileChannel>> IDLE = new ConcurrentHashMap<>();
  private static final long FIRST_PAUSE_NANOS = 1_000_000;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private FolderLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock, waiting at most {@code patience}. */
  static FolderLock take(Path file, Duration patience) {
    long start = System.nanoTime();
    long pause = FIRST_PAUSE_NANOS;
    while (true) {
      Optional<FolderLock> taken = tryTake(file);
      if (taken.isPresent()) {
        return taken.get();
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new PostgresException(
            "Another process has held " + file + " for more than " + patience.toSeconds()
                + " s. Fix: end it (it is another build or application that uses the same"
                + " folder), then try again.");
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
  }

  /** Takes the lock if nobody has it. */
  static Optional<FolderLock> tryTake(Path file) {
    Path key = file.toAbsolutePath().normalize();
    Queue<FileChannel> idle = IDLE.computeIfAbsent(key, path -> new ConcurrentLinkedQueue<>());
    FileChannel waiting = idle.poll();
    FileChannel channel = waiting == null ? open(key) : waiting;
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This JVM has it.
    } catch (IOException e) {
      throw new PostgresException("Cannot lock " + key + ": " + e.getMessage() + ". Fix: choose a"
          + " folder on a local file system.", e);
    } finally {
      if (lock == null) {
        idle.add(channel);
      }
    }
    return Optional.ofNullable(lock).map(held -> new FolderLock(key, channel, held));
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new PostgresException("Cannot open the lock file " + file + ": " + e
          + ". Fix: let this user write there, or choose another folder.", e);
    }
  }

  @Override
  public void close() {
    if (!open.compareAndSet(true, false)) {
      return;
    }
    try {
      lock.release();
    } catch (IOException e) {
      throw new PostgresException("Cannot unlock a file: " + e.getMessage(), e);
    } finally {
      IDLE.computeIfAbsent(file, path -> new ConcurrentLinkedQueue<>()).add(channel);
    }
  }

  /** Gives up the lock of a file whose name nobody will use again, and removes the file. */
  void closeAndRemove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Found free by the next who looks.
    }
    close();
    Queue<FileChannel> idle = IDLE.remove(file);
    while (idle != null && !idle.isEmpty()) {
      try (FileChannel _ = idle.poll()) {
        continue;
      } catch (IOException e) {
        // The system closes it with the process.
      }
    }
  }
}
