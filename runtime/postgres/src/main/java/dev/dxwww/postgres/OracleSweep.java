package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Removes the directories of a store that were not used for longest, while there are too many. */
final class OracleSweep {
  private final Path folder;
  private final OracleStore.Bounds bounds;

  OracleSweep(Path folder, OracleStore.Bounds bounds) {
    this.folder = folder;
    this.bounds = bounds;
  }

  /** The file that is locked by whoever uses or removes a directory. */
  static Path lockOf(Path directory) {
    return directory.resolveSibling(directory.getFileName() + ".lock");
  }

  /**
   * What the file {@code ready} says.
   *
   * @param bytes of the whole directory when it was prepared
   * @param boot which start of the machine that was
   */
  record Ready(long bytes, String boot) {
    static Ready read(Path file) throws IOException {
      String[] words =
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split(" ", 2);
      return words.length == 2 && words[0].matches("[0-9]{1,18}")
          ? new Ready(Long.parseLong(words[0]), words[1])
          : new Ready(0, "unreadable");
    }

    void write(Path file) throws IOException {
      Files.writeString(file, bytes + " " + boot);
    }
  }

  private record Kept(Path directory, long used, long bytes) {}

  /** Removes all but the newest; never {@code own}, nor what somebody uses. */
  void run(Path own) throws IOException {
    List<Kept> newestFirst = new ArrayList<>(kept());
    newestFirst.sort(Comparator.comparingLong(Kept::used).reversed());
    int count = 0;
    long bytes = 0;
    for (Kept kept : newestFirst) {
      count++;
      bytes += kept.bytes();
      boolean tooMuch = count > bounds.directories() || bytes > bounds.bytes();
      if (tooMuch && !kept.directory().equals(own)) {
        remove(kept.directory());
      }
    }
  }

  private List<Kept> kept() throws IOException {
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> directories =
        Files.newDirectoryStream(folder, path ->
            path.getFileName().toString().startsWith("schema-") && Files.isDirectory(path))) {
      for (Path directory : directories) {
        Path ready = directory.resolve("ready");
        try {
          all.add(new Kept(directory, Files.getLastModifiedTime(ready).toMillis(),
              Ready.read(ready).bytes()));
        } catch (NoSuchFileException e) {
          // Half made: by somebody who holds its lock, or by one who was killed.
          all.add(new Kept(directory, 0, 0));
        }
      }
    }
    return all;
  }

  private static void remove(Path directory) throws IOException {
    Optional<FolderLock> lock = FolderLock.tryTake(lockOf(directory));
    if (lock.isEmpty()) {
      return;
    }
    try (FolderLock _ = lock.get()) {
      // First what says that it is whole: this process may be killed before it is done.
      Files.deleteIfExists(directory.resolve("ready"));
      Folders.delete(directory);
    }
  }
}
