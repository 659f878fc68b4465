package dev.dxwww.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The files of a {@link DevServer}.
 *
 * <pre>
 * .dx/db/data         PostgreSQL's own              .dx/db/server.log  what it says
 * .dx/db/password     mode 600                      .dx/db/start.lock  held to start, attach, stop
 * .dx/db/port         the one it had last           .dx/db/users/      a locked file for each user
 * </pre>
 */
record DevFolder(Path root) {
  private static final int TAIL_BYTES = 4000;

  DevFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  FolderLock lock(Duration patience) {
    return FolderLock.take(root.resolve("start.lock"), patience);
  }

  /** Makes the folders, not to be committed by Git, and the log. */
  void make(Privileges privileges) throws IOException {
    privileges.makeFolder(root);
    Files.createDirectories(root.resolve("users"));
    Path ignore = root.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      permit(root, privileges.owner().isPresent() ? "rwx--x--x" : "rwx------");
      Files.writeString(ignore, "*\n");
    }
    if (privileges.owner().isPresent() && !CacheFolder.reachable(root)) {
      throw new PostgresException(
          "PostgreSQL runs as the user '" + privileges.owner().get().user() + "', because the JVM"
              + " is root's, and that user cannot reach " + root + ". Fix: run as another user"
              + " than root, or move the project to a folder that all may enter.");
    }
    if (!Files.exists(log())) {
      Files.createFile(log());
      permit(log(), "rw-------");
      privileges.own(log());
    }
  }

  private static void permit(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  /** The kept password; empty where there is none of the form that was written. */
  Optional<String> password() throws IOException {
    if (!Files.exists(passwordFile())) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(passwordFile());
    return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1).strip())
        .filter(text -> text.matches("[0-9a-f]{32,128}"));
  }

  /** Makes a password of 160 random bits and keeps it, for the owner alone from the beginning. */
  String newPassword() throws IOException {
    byte[] bytes = new byte[20];
    new SecureRandom().nextBytes(bytes);
    String password = HexFormat.of().formatHex(bytes);
    Path beside = root.resolve("password.part");
    Files.deleteIfExists(beside);
    if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(beside, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(beside, password + "\n");
    Files.move(beside, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  /** The kept port if nobody has it, else one that nobody has; kept from now on. */
  int choosePort(boolean another) throws IOException {
    Path file = root.resolve("port");
    int port = another ? 0 : keptPort(file);
    if (port == 0 || !isFree(port)) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
    }
    Files.writeString(file, port + "\n");
    return port;
  }

  private static int keptPort(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    return text.matches("[0-9]{4,5}") && Integer.parseInt(text) < 65536
        ? Integer.parseInt(text)
        : 0;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  long logSize() throws IOException {
    return Files.exists(log()) ? Files.size(log()) : 0;
  }

  /** What the log says since it had that size, its end if that is long. */
  String logSince(long size) throws IOException {
    long from = Math.max(size, logSize() - TAIL_BYTES);
    try (SeekableByteChannel channel = Files.newByteChannel(log())) {
      channel.position(from);
      ByteBuffer buffer = ByteBuffer.allocate(TAIL_BYTES);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until the end of the file.
      }
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }
  }

  /** Says that this JVM uses the server, until it is released or the JVM ends in any way. */
  FolderLock use() {
    return FolderLock.take(
        root.resolve("users").resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID()),
        Duration.ZERO);
  }

  /** Whether anybody uses the server; files of those who ended are removed. */
  boolean isUsed() throws IOException {
    boolean used = false;
    try (DirectoryStream<Path> users = Files.newDirectoryStream(root.resolve("users"))) {
      for (Path user : users) {
        Optional<FolderLock> free = FolderLock.tryTake(user);
        if (free.isPresent()) {
          free.get().closeAndRemove();
        } else {
          used = true;
        }
      }
    } catch (NoSuchFileException e) {
      // Somebody removed the folder.
      return false;
    }
    return used;
  }
}
