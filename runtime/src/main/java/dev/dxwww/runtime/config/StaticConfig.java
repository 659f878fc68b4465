package dev.dxwww.runtime.config;

import java.nio.file.Path;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.http.content.internal.StaticSettings;

/**
 * Files that are served to everybody, where no route is.
 *
 * @param path Path under which they are served; / for the root.
 * @param folder Folder of the class path that holds them.
 * @param directory Directory that holds them, in place of the folder of the class path; looked into
 *     at each request.
 * @param index Name of the file that a folder is served as; empty for none.
 * @param maxCachedFile Longest file of a jar that is kept in memory, up to 64MiB.
 * @param cacheSize How much memory all files that are kept take.
 */
@ConfigProperties("dx.static")
public record StaticConfig(
    @DefaultValue("/static") String path,
    @DefaultValue("static") String folder,
    Optional<Path> directory,
    @DefaultValue("index.html") String index,
    @DefaultValue("64KiB") DataSize maxCachedFile,
    @DefaultValue("8MiB") DataSize cacheSize) {

  public StaticConfig {
    require(path.startsWith("/") && !path.contains("//"), "path must start with one slash");
    require(!folder.isEmpty() && !folder.startsWith("/") && !folder.endsWith("/"),
        "folder must be a name such as static, without slashes around it");
    require(index.indexOf('/') < 0 && !index.startsWith("."),
        "index must be the name of a file, such as index.html");
    Bounds.between("max-cached-file", maxCachedFile, 0, 64 << 20);
  }

  /** As the server takes it. */
  public StaticSettings settings() {
    return new StaticSettings(
        path, folder, directory, index, maxCachedFile.bytes(), cacheSize.bytes());
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
