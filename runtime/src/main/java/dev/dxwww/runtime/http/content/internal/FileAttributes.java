package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** Attributes of files of which nobody knows whether they are there. */
final class FileAttributes {
  private FileAttributes() {}

  /**
   * The attributes, of what a link leads to; null when there is nothing of that name, and when no
   * file can have it: it is too long, or leads through a file as if that were a folder.
   *
   * @throws AccessDeniedException when they may not be read
   */
  static @Nullable BasicFileAttributes of(Path path) throws IOException {
    try {
      return path.getFileSystem()
          .provider()
          .readAttributesIfExists(path, BasicFileAttributes.class);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      return null;
    }
  }
}
