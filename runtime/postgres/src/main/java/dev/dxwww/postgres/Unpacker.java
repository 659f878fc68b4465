package dev.dxwww.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.tukaani.xz.XZInputStream;

/** Writes the files of a {@code .txz} archive into a folder, and nowhere else. */
final class Unpacker {
  /** No archive of PostgreSQL is near it (60 MB, 1,071 members). */
  private static final long MOST_BYTES = 1L << 30;

  private static final int MOST_ENTRIES = 100_000;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path folder;
  private final byte[] buffer = new byte[1 << 16];

  private Unpacker(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  static void unpack(InputStream archive, Path folder) throws IOException {
    try (InputStream in = new BufferedInputStream(new XZInputStream(archive), 1 << 16)) {
      new Unpacker(folder).unpack(new TarReader(in));
    }
  }

  private void unpack(TarReader tar) throws IOException {
    Files.createDirectories(folder);
    setMode(folder, 0755);
    long bytes = 0;
    int count = 0;
    Optional<TarReader.Entry> next = tar.next();
    while (next.isPresent()) {
      bytes += write(tar, next.get());
      count++;
      if (bytes > MOST_BYTES || count > MOST_ENTRIES) {
        throw new IOException("the archive is larger than any of PostgreSQL");
      }
      next = tar.next();
    }
  }

  private long write(TarReader tar, TarReader.Entry entry) throws IOException {
    Path path = inside(entry.name(), folder, entry.name());
    if (path.equals(folder)) {
      return 0;
    }
    makeParent(path, entry.name());
    return switch (entry) {
      case TarReader.Entry.Folder made -> {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectory(path);
        }
        setMode(path, made.mode() | 0700);
        yield 0;
      }
      case TarReader.Entry.Link link -> {
        link(path, link);
        yield 0;
      }
      case TarReader.Entry.File file -> {
        copy(tar, path);
        setMode(path, file.mode() | 0600);
        yield file.size();
      }
    };
  }

  private void copy(TarReader tar, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE)) {
      for (int n = tar.read(buffer); n >= 0; n = tar.read(buffer)) {
        out.write(buffer, 0, n);
      }
    }
  }

  private void link(Path path, TarReader.Entry.Link link) throws IOException {
    Path parent = path.getParent();
    Path target = inside(link.target(), parent == null ? folder : parent, link.name());
    if (POSIX) {
      Files.createSymbolicLink(path, path.getFileSystem().getPath(link.target()));
    } else {
      // Windows lets few users make links; what they name comes first in those archives.
      Files.copy(target, path, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** What a name in the archive means, which must lie within the folder. */
  private Path inside(String name, Path base, String member) throws IOException {
    boolean wrong = name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0;
    Path path = wrong ? folder : base.resolve(name).normalize();
    if (wrong || !path.startsWith(folder)) {
      throw new IOException("member '" + member + "' leads out of the folder");
    }
    return path;
  }

  /** Makes the folders above, none of which may be a link that came before. */
  private void makeParent(Path path, String member) throws IOException {
    Path at = folder;
    for (Path part : folder.relativize(path.getParent())) {
      if (part.toString().isEmpty()) {
        continue;
      }
      at = at.resolve(part);
      if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(at);
      } else if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("member '" + member + "' lies below what is no folder");
      }
    }
  }

  private static void setMode(Path path, int mode) throws IOException {
    if (!POSIX) {
      return;
    }
    // Nobody but the owner may write what will be run.
    int allowed = mode & 0755;
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((allowed & (0400 >> i)) != 0) {
        permissions.add(all[i]);
      }
    }
    Files.setPosixFilePermissions(path, permissions);
  }
}
