package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    Path file = inside(name);
    if (file == null) {
      return null;
    }
    List<StaticFile.Variant> variants = new ArrayList<>(0);
    for (Coding coding : Coding.values()) {
      Path variant = name.endsWith(coding.suffix()) ? null : inside(name + coding.suffix());
      if (variant != null) {
        variants.add(new StaticFile.Variant(coding, new FileContent(variant)));
      }
    }
    return StaticFile.of(name, new FileContent(file), variants);
  }

  /** The real path of a regular file in this folder; null for none, or for one outside of it. */
  private @Nullable Path inside(String name) throws IOException {
    Path path = root.resolve(name);
    BasicFileAttributes attributes =
        path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class);
    if (attributes == null || !attributes.isRegularFile()) {
      return null;
    }
    try {
      // Without links: what is opened afterwards is what was looked at.
      Path real = path.toRealPath();
      return real.startsWith(root) && StaticRules.isServed(relative(real)) ? real : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private String relative(Path real) {
    return root.relativize(real).toString().replace(real.getFileSystem().getSeparator(), "/");
  }
}
