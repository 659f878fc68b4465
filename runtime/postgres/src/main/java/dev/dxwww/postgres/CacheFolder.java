package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Where what is made once for each user of this machine is kept: the first of these that can be
 * written to.
 *
 * <ol>
 *   <li>{@code -Ddxwww.cache=DIR}, else the environment's {@code DXWWW_CACHE}: given, it must work
 *   <li>{@code $XDG_CACHE_HOME/dxwww}
 *   <li>{@code ~/.cache/dxwww}, {@code ~/Library/Caches/dxwww} or {@code %LOCALAPPDATA%\dxwww}
 *   <li>{@code /var/cache/dxwww} where root runs PostgreSQL as another user, who cannot see {@code
 *       /root}
 *   <li>{@code dxwww-USER} in the folder for temporary files, which nobody else may write
 * </ol>
 */
public final class CacheFolder {
  private static final String PROPERTY = "dxwww.cache";
  private static final String VARIABLE = "DXWWW_CACHE";

  private final UnaryOperator<@Nullable String> properties;
  private final UnaryOperator<@Nullable String> environment;
  private final Privileges privileges;

  CacheFolder(
      UnaryOperator<@Nullable String> properties,
      UnaryOperator<@Nullable String> environment,
      Privileges privileges) {
    this.properties = properties;
    this.environment = environment;
    this.privileges = privileges;
  }

  /**
   * The folder of this process.
   *
   * @throws PostgresException where the one given cannot be used, or there is none
   */
  public static Path current() {
    return new CacheFolder(System::getProperty, System::getenv, Privileges.current()).find();
  }

  Path find() {
    Optional<String> given = value(properties.apply(PROPERTY));
    if (given.isEmpty()) {
      given = value(environment.apply(VARIABLE));
    }
    if (given.isPresent()) {
      return made(Path.of(given.get()).toAbsolutePath())
          .orElseThrow(() -> unusable(PROPERTY + " or " + VARIABLE));
    }
    for (Path candidate : candidates()) {
      Optional<Path> made = made(candidate);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return temporary();
  }

  private static PostgresException unusable(String what) {
    return new PostgresException(
        "The cache folder named by " + what + " cannot be written to, or PostgreSQL's user cannot"
            + " reach it. Fix: name another.");
  }

  private List<Path> candidates() {
    List<Path> candidates = new ArrayList<>();
    value(environment.apply("XDG_CACHE_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .ifPresent(path -> candidates.add(path.resolve("dxwww")));
    Platform platform = Platform.current();
    if (platform.isWindows()) {
      value(environment.apply("LOCALAPPDATA"))
          .ifPresent(path -> candidates.add(Path.of(path, "dxwww")));
    }
    // Without an entry in the list of users the JVM says "?".
    value(properties.apply("user.home"))
        .filter(home -> !home.equals("?") && !home.equals("/"))
        .map(Path::of)
        .filter(home -> home.isAbsolute() && Files.isDirectory(home))
        .map(home -> home.resolve(
            platform.system().equals("darwin") ? "Library/Caches/dxwww" : ".cache/dxwww"))
        .ifPresent(candidates::add);
    if (otherUser()) {
      candidates.add(Path.of("/var/cache/dxwww"));
    }
    return candidates;
  }

  private static Optional<String> value(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private Optional<Path> made(Path folder) {
    try {
      privileges.makeFolder(folder);
      Path probe = Files.createTempFile(folder, "probe", "");
      Files.delete(probe);
      return otherUser() && !reachable(folder) ? Optional.empty() : Optional.of(folder);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean otherUser() {
    return privileges.owner().isPresent();
  }

  /** Whether any user may go down to a folder. */
  static boolean reachable(Path folder) throws IOException {
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private Path temporary() {
    String user = String.valueOf(properties.apply("user.name")).replaceAll("[^A-Za-z0-9._-]", "_");
    Path parent = Path.of(String.valueOf(properties.apply("java.io.tmpdir")));
    Path folder = parent.resolve("dxwww-" + user);
    try {
      if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return ownTemporary(folder, otherUser() ? "rwx--x--x" : "rwx------");
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new PostgresException(
          "No folder to unpack PostgreSQL into: neither the home folder nor " + folder
              + " can be used (" + e + "). Fix: name one with -D" + PROPERTY + "=DIR.", e);
    }
  }

  /** Anybody may write to the parent, so what is there already must be ours alone. */
  private static Path ownTemporary(Path folder, String mode) throws IOException {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(permissions));
    }
    PosixFileAttributes found =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Path probe = Files.createTempFile("dxwww", "");
    String self = Files.getOwner(probe).getName();
    Files.delete(probe);
    if (!found.isDirectory() || !found.owner().getName().equals(self)
        || found.permissions().contains(PosixFilePermission.GROUP_WRITE)
        || found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IOException(folder + " belongs to somebody else");
    }
    return folder;
  }
}
