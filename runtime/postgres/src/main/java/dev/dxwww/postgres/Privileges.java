package dev.dxwww.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are run, which refuse to be root.
 *
 * @param way what is used, for messages: {@code direct}, {@code unshare}, {@code setpriv} or
 *     {@code runuser}
 * @param prefix what stands before a program's own command; empty where it is run directly
 * @param owner who must own what PostgreSQL writes; empty where that is whoever runs this JVM
 */
record Privileges(String way, List<String> prefix, Optional<Owner> owner) {
  private static final List<String> USERS = List.of("postgres", "nobody");

  /** Names in the system's lists of users and groups. */
  record Owner(String user, String group) {}

  Privileges {
    prefix = List.copyOf(prefix);
  }

  /** Found out once for each class loader: as root it starts one to four small programs. */
  static Privileges current() {
    return Found.PRIVILEGES.orElseThrow(Privileges::noWay);
  }

  private static final class Found {
    private static final Optional<Privileges> PRIVILEGES =
        isRoot()
            ? ofRoot(Child::ask)
            : Optional.of(new Privileges("direct", List.of(), Optional.empty()));
  }

  /** The first way that works for root. */
  static Optional<Privileges> ofRoot(Function<List<String>, Optional<String>> ask) {
    List<String> unshare = List.of("unshare", "-U");
    // There PostgreSQL is user 65534, whose name initdb looks up.
    if (works(ask, unshare)) {
      return Optional.of(new Privileges("unshare", unshare, Optional.empty()));
    }
    for (String user : USERS) {
      Optional<String> group = ask.apply(List.of("id", "-gn", user));
      if (group.isEmpty()) {
        continue;
      }
      Optional<Owner> owner = Optional.of(new Owner(user, group.get()));
      List<String> setpriv =
          List.of("setpriv", "--reuid", user, "--regid", group.get(), "--clear-groups", "--");
      if (works(ask, setpriv)) {
        return Optional.of(new Privileges("setpriv", setpriv, owner));
      }
      List<String> runuser = List.of("runuser", "-u", user, "--");
      if (works(ask, runuser)) {
        return Optional.of(new Privileges("runuser", runuser, owner));
      }
    }
    return Optional.empty();
  }

  /** What is said where PostgreSQL cannot be run. */
  static PostgresException noWay() {
    return new PostgresException(
        """
        PostgreSQL refuses to run as root, and no way was found to run it as somebody else: \
        'unshare -U' is not permitted here, and neither 'setpriv' nor 'runuser' could become \
        'postgres' or 'nobody'.
        Fix: run the build or the application as another user than root, or install util-linux \
        (unshare, setpriv), or name a database of your own by dx.db.url.""");
  }

  /** The command with what must stand before it. */
  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  private static boolean works(
      Function<List<String>, Optional<String>> ask, List<String> prefix) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of("id", "-un"));
    return ask.apply(all).isPresent();
  }

  /** Gives a folder and all in it to the user that PostgreSQL will be. */
  void own(Path folder) throws IOException {
    if (owner.isEmpty()) {
      return;
    }
    UserPrincipalLookupService names = folder.getFileSystem().getUserPrincipalLookupService();
    UserPrincipal user = names.lookupPrincipalByName(owner.get().user());
    GroupPrincipal group = names.lookupPrincipalByGroupName(owner.get().group());
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        PosixFileAttributeView view =
            Files.getFileAttributeView(
                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(user);
        view.setGroup(group);
      }
    }
  }

  /** Makes a folder, and lets the user that PostgreSQL will be go through it. */
  void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    Files.createDirectories(folder);
    if (owner.isPresent()) {
      Set<PosixFilePermission> permissions =
          EnumSet.copyOf(Files.getPosixFilePermissions(folder));
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }

  private static boolean isRoot() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
