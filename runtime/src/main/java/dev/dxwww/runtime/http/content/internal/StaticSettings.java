package dev.dxwww.runtime.http.content.internal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the files are that are served to everybody.
 *
 * @param path under which they are served, such as {@code /static}; {@code /} for the root
 * @param folder of the class path that holds them
 * @param directory that holds them, in place of the folder of the class path
 * @param index the name of the file that a folder is served as; empty for none
 * @param largestCached longest file of a jar that is kept in memory, in bytes
 * @param cacheSize bytes of all files that are kept in memory
 */
public record StaticSettings(
    String path,
    String folder,
    Optional<Path> directory,
    String index,
    long largestCached,
    long cacheSize) {
  public StaticSettings {
    Objects.requireNonNull(directory, "directory");
  }
}
