package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists a folder of the class path: of all its jars and directories, the first one winning where
 * two have the same file.
 */
final class ClassPathListing {
  private final ClassLoader loader;
  private final String folder;
  private final MemoryBudget memory;
  private final Map<String, Content> files = new HashMap<>();

  private ClassPathListing(ClassLoader loader, String folder, MemoryBudget memory) {
    this.loader = loader;
    this.folder = folder;
    this.memory = memory;
  }

  /** The files below a folder, named relative to it; {@code folder} has no slash at its ends. */
  static Map<String, Content> of(ClassLoader loader, String folder, MemoryBudget memory)
      throws IOException {
    ClassPathListing listing = new ClassPathListing(loader, folder, memory);
    List<URL> places = Collections.list(loader.getResources(folder));
    for (URL place : places) {
      switch (place.getProtocol()) {
        case "file" -> listing.addDirectory(path(place));
        case "jar" -> listing.addJar(place);
        default -> throw new IOException("no files can be listed at " + place);
      }
    }
    return listing.files;
  }

  private static Path path(URL place) throws IOException {
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not a directory: " + place, e);
    }
  }

  private void addDirectory(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(ClassPathListing::isOwnFile).toList()) {
        URI name = directory.toUri().relativize(file.toUri());
        files.putIfAbsent(name.getPath(), new FileContent(file));
      }
    }
  }

  private static boolean isOwnFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private void addJar(URL place) throws IOException {
    JarURLConnection connection = (JarURLConnection) place.openConnection();
    // Else closing it would close the jar of the class loader, too.
    connection.setUseCaches(false);
    String entryName = connection.getEntryName();
    String prefix = entryName.endsWith("/") ? entryName : entryName + "/";
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith(prefix)) {
          files.putIfAbsent(
              name.substring(prefix.length()),
              new ClassPathContent(
                  loader, folder + '/' + name.substring(prefix.length()),
                  entry.getSize(), entry.getCrc(), memory));
        }
      }
    }
  }
}
