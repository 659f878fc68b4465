package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A folder of a file system, looked into at each request, so that files may come and go. */
final class DirectoryFolder implements StaticFolder {
  private final Path root;

  /**
   * A folder that is there.
   *
   * @throws IOException when it is not
   */
  DirectoryFolder(Path folder) throws IOException {
    this.root = folder.toRealPath();
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(folder + " is not a directory");
    }
  }

  @Override
  public @Nullable StaticFile find(String name) throws IOException {
    Path file = FolderAccess.find(root, name);
    if (file == null) {
      return null;
    }
    List<StaticFile.Variant> variants = new ArrayList<>(0);
    for (Coding coding : Coding.values()) {
      Path variant = FolderAccess.find(root, name + coding.suffix());
      if (variant != null) {
        variants.add(new StaticFile.Variant(coding, new FileContent(variant)));
      }
    }
    return StaticFile.of(name, new FileContent(file), variants);
  }
}
