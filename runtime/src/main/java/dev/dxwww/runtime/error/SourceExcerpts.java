package dev.dxwww.runtime.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the lines of source that stack frames speak of, in the working directory and its modules.
 */
final class SourceExcerpts {
  private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules", "src");
  private static final int DEPTH = 4;
  private static final int FOLDERS = 2000;
  private static final int FRAMES = 50;

  private final Path root;
  private final int around;

  SourceExcerpts(Path root, int around) {
    this.root = root.toAbsolutePath().normalize();
    this.around = around;
  }

  /**
   * Lines of a file.
   *
   * @param file the file, relative to the working directory
   * @param firstLine the number of the first of the lines, from 1
   * @param markedLine the number of the line that the frame names
   */
  record Excerpt(String file, int firstLine, int markedLine, List<String> lines) {}

  /** The lines around the first of the frames whose source is here; empty when none is. */
  Optional<Excerpt> first(List<StackTraceElement> frames) {
    List<Path> folders = sourceFolders();
    return frames.stream()
        .filter(frame -> frame.getLineNumber() > 0)
        .limit(FRAMES)
        .flatMap(frame -> of(frame, folders).stream())
        .findFirst();
  }

  private Optional<Excerpt> of(StackTraceElement frame, List<Path> folders) {
    return file(frame, folders).flatMap(file -> cut(file, frame.getLineNumber()));
  }

  private static Optional<Path> file(StackTraceElement frame, List<Path> folders) {
    String name = frame.getFileName();
    String type = frame.getClassName();
    if (name == null || !name.endsWith(".java") || hasSeparator(name) || hasSeparator(type)) {
      return Optional.empty();
    }
    int dot = type.lastIndexOf('.');
    String folder = dot < 0 ? "" : type.substring(0, dot).replace('.', '/') + "/";
    for (Path sources : folders) {
      Path file = sources.resolve(folder + name).normalize();
      if (file.startsWith(sources) && Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static boolean hasSeparator(String text) {
    return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.contains("..")
        || text.indexOf('\0') >= 0;
  }

  private Optional<Excerpt> cut(Path file, int line) {
    try {
      List<String> all = Files.readAllLines(file);
      if (line > all.size()) {
        return Optional.empty();
      }
      int from = Math.max(1, line - around);
      int to = Math.min(all.size(), line + around);
      String name = root.relativize(file).toString().replace('\\', '/');
      return Optional.of(new Excerpt(name, from, line, List.copyOf(all.subList(from - 1, to))));
    } catch (IOException _) {
      // Gone in the meantime, or not UTF-8: the page does without.
      return Optional.empty();
    }
  }

  /** Looked up each time: a developer may add a module while the application runs. */
  private List<Path> sourceFolders() {
    List<Path> found = new ArrayList<>();
    List<Path> level = List.of(root);
    int seen = 0;
    for (int depth = 0; depth <= DEPTH && !level.isEmpty() && seen < FOLDERS; depth++) {
      List<Path> below = new ArrayList<>();
      for (Path folder : level) {
        seen++;
        addIfFolder(found, folder.resolve("src/main/java"));
        addIfFolder(found, folder.resolve("src/test/java"));
        below.addAll(modules(folder));
      }
      level = below;
    }
    return found;
  }

  private static void addIfFolder(List<Path> found, Path folder) {
    if (Files.isDirectory(folder)) {
      found.add(folder);
    }
  }

  private static List<Path> modules(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(SourceExcerpts::isModule).sorted().toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static boolean isModule(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    return !name.startsWith(".") && !SKIPPED.contains(name) && Files.isDirectory(path)
        && !Files.isSymbolicLink(path);
  }
}
