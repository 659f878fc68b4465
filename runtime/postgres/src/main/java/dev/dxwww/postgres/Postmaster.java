package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What {@code postmaster.pid} in a data directory says.
 *
 * <pre>
 * line 1: pid, negative for a single-user process    line 4: TCP port, 0 while it starts
 * line 2: data directory                             line 8: starting, stopping, ready, standby
 * </pre>
 *
 * @param data the data directory as the process knows it
 */
record Postmaster(long pid, Path data, int port, String status) {
  private static final String FILE = "postmaster.pid";
  private static final long PAUSE_NANOS = 3_000_000;

  /** Empty where there is no such file, or one that is being written. */
  static Optional<Postmaster> read(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve(FILE), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.get(0).strip()),
                  Path.of(lines.get(1)),
                  lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip()),
                  lines.size() < 8 ? "starting" : lines.get(7).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isReady() {
    return status.equals("ready");
  }

  /** Whether the process is there and, as far as can be told, is PostgreSQL. */
  boolean isAlive() {
    return ProcessHandle.of(Math.abs(pid))
        .filter(ProcessHandle::isAlive)
        .filter(process -> !isZombie(process.pid()))
        .map(Postmaster::isPostgres)
        .orElse(false);
  }

  /**
   * Whether it has ended and its parent did not ask how, as in a container whose first process is
   * no init.
   */
  private static boolean isZombie(long pid) {
    try {
      String stat =
          Files.readString(Path.of("/proc", Long.toString(pid), "stat"),
              StandardCharsets.ISO_8859_1);
      // pid (command) state: the command may hold anything.
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a process that ended, and was not asked how, can be told from one that runs. */
  static boolean seesZombies() {
    return Files.exists(Path.of("/proc/self/stat"));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(true);
  }

  /**
   * Removes the file where PostgreSQL would take it for a running server's, though it is none: its
   * number is another program's now (in containers, soon after a restart), or the folder is a copy
   * of one whose server runs.
   */
  static void removeStale(Path data) throws IOException {
    Optional<Postmaster> read = read(data);
    if (read.isPresent() && (!read.get().isAlive() || read.get().isOfCopiedFrom(data))) {
      Files.deleteIfExists(data.resolve(FILE));
    }
  }

  /**
   * Waits for the single-user process of a compiler that was killed: it ends with its input once
   * its statement is done, and is killed where that takes too long.
   */
  static void endOrphan(Path data, Duration patience) throws IOException {
    removeStale(data);
    long end = System.nanoTime() + patience.toNanos();
    Optional<Postmaster> found = read(data);
    while (found.isPresent() && found.get().isAlive()) {
      if (System.nanoTime() > end) {
        ProcessHandle.of(Math.abs(found.get().pid())).ifPresent(ProcessHandle::destroyForcibly);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      found = read(data);
    }
    removeStale(data);
  }

  /** Whether this is the file of another folder, of which {@code here} is a copy. */
  boolean isOfCopiedFrom(Path here) throws IOException {
    return Files.isDirectory(data)
        && !Files.isSameFile(data, here)
        && read(data).filter(original -> original.pid == pid).isPresent();
  }
}
