package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The files that are served to everybody, by the paths of requests.
 *
 * <p>A path is decoded as one that can name nothing outside of the folder: the server has refused
 * dot segments, control characters and text that is not UTF-8 before; an encoded slash or backslash
 * is refused here, and so is every name that {@link StaticRules} refuse.
 */
public final class StaticFiles {
  /** No files at all. */
  public static final StaticFiles NONE =
      new StaticFiles("/", "", new IndexedFolder(Map.of()));

  private final String prefix;
  private final String index;
  private final StaticFolder folder;

  private StaticFiles(String prefix, String index, StaticFolder folder) {
    this.prefix = prefix;
    this.index = index;
    this.folder = folder;
  }

  /**
   * The files of the settings; {@link #NONE} when the class path has no such folder.
   *
   * @param loader of the application's class path
   * @throws IOException when they cannot be listed, or the directory is not there
   */
  public static StaticFiles of(StaticSettings settings, ClassLoader loader) throws IOException {
    String prefix = settings.path().endsWith("/") ? settings.path() : settings.path() + "/";
    Path directory = settings.directory().orElse(null);
    if (directory != null) {
      return new StaticFiles(prefix, settings.index(), new DirectoryFolder(directory));
    }
    MemoryBudget memory = new MemoryBudget(settings.largestCached(), settings.cacheSize());
    IndexedFolder folder =
        new IndexedFolder(ClassPathListing.of(loader, settings.folder(), memory));
    return folder.isEmpty() ? NONE : new StaticFiles(prefix, settings.index(), folder);
  }

  /** The file at a canonical path; null for none. */
  public @Nullable StaticFile find(String path) throws IOException {
    String name = name(path);
    if (name == null) {
      return null;
    }
    if (name.isEmpty() || name.endsWith("/")) {
      return index.isEmpty() ? null : served(name + index);
    }
    return served(name);
  }

  /** Whether a path with a slash after it would be a folder that has an index. */
  public boolean isFolder(String path) throws IOException {
    return !path.endsWith("/") && find(path + "/") != null;
  }

  private @Nullable StaticFile served(String name) throws IOException {
    return StaticRules.isServed(name) ? folder.find(name) : null;
  }

  /** The decoded name below the folder; null for a path elsewhere, or one that names nothing. */
  private @Nullable String name(String path) {
    if (!path.startsWith(prefix)) {
      return null;
    }
    String raw = path.substring(prefix.length());
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    if (raw.contains("%2F") || raw.contains("%5C")) {
      return null;
    }
    // The plus is a plain character of a path.
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
