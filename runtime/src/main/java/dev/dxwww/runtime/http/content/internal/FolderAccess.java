package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Files of a folder by names that strangers give, none of which lead out of it. */
public final class FolderAccess {
  private FolderAccess() {}

  /**
   * The real path of a file; empty where there is none that may be served.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static Optional<Path> file(Path folder, String name) {
    try {
      if (!StaticRules.isServed(name) || FileAttributes.of(folder) == null) {
        return Optional.empty();
      }
      return Optional.ofNullable(find(folder.toRealPath(), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The real path of a regular file in a folder; null for none, or for one outside of it.
   *
   * @param root the real path of the folder
   * @param name that {@link StaticRules} let pass
   */
  static @Nullable Path find(Path root, String name) throws IOException {
    Path path = resolved(root, name);
    BasicFileAttributes attributes = path == null ? null : FileAttributes.of(path);
    if (path == null || attributes == null || !attributes.isRegularFile()) {
      return null;
    }
    try {
      // Without links: what is opened afterwards is what was looked at.
      Path real = path.toRealPath();
      return real.startsWith(root) && StaticRules.isServed(relative(root, real)) ? real : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Null for a name that the file system cannot even write down. */
  private static @Nullable Path resolved(Path root, String name) {
    try {
      return root.resolve(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static String relative(Path root, Path real) {
    return root.relativize(real).toString().replace(real.getFileSystem().getSeparator(), "/");
  }
}
