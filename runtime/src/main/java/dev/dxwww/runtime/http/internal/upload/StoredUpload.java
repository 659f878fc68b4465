package dev.dxwww.runtime.http.internal.upload;

import dev.dxwww.runtime.http.Upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A file of one request, in memory or on disk. Of one thread. */
final class StoredUpload implements Upload {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");
  private static final CopyOption[] REPLACE = {StandardCopyOption.REPLACE_EXISTING};

  private final PartHead head;
  private final UploadFolder folder;
  private final long size;
  private final byte @Nullable [] memory;
  private final List<InputStream> opened = new ArrayList<>(1);
  private @Nullable Path file;
  private boolean gone;

  /** Its content is in memory, or else in a file. */
  StoredUpload(
      PartHead head, UploadFolder folder, byte @Nullable [] memory, @Nullable Path file,
      long size) {
    this.head = head;
    this.folder = folder;
    this.memory = memory;
    this.file = file;
    this.size = size;
  }

  @Override
  public String field() {
    return head.name();
  }

  @Override
  public String fileName() {
    return FileNames.sanitised(rawFileName());
  }

  @Override
  public String rawFileName() {
    String name = head.fileName();
    return name == null ? "" : name;
  }

  @Override
  public String mediaType() {
    return head.mediaType();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    requireThere();
    if (memory != null) {
      return new ByteArrayInputStream(memory);
    }
    InputStream in = Files.newInputStream(path());
    opened.add(in);
    return in;
  }

  @Override
  public byte[] bytes() throws IOException {
    requireThere();
    return memory != null ? memory.clone() : Files.readAllBytes(path());
  }

  @Override
  public Path path() throws IOException {
    requireThere();
    if (file == null) {
      file = folder.newFile();
      Files.write(file, memory == null ? new byte[0] : memory);
    }
    return file;
  }

  @Override
  public void transferTo(Path target) throws IOException {
    requireThere();
    Files.createFile(target);
    try {
      if (memory != null) {
        Files.write(target, memory);
      } else {
        moveTo(target);
      }
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
    release();
  }

  /** The temporary file is its owner's alone; the one that is kept is like other new files. */
  private void moveTo(Path target) throws IOException {
    PosixFileAttributeView posix =
        Files.getFileAttributeView(target, PosixFileAttributeView.class);
    Set<PosixFilePermission> permissions =
        posix == null ? Set.of() : posix.readAttributes().permissions();
    Files.move(path(), target, REPLACE);
    if (posix != null) {
      posix.setPermissions(permissions);
    }
  }

  private void requireThere() {
    if (gone) {
      throw new IllegalStateException(
          "the file of field " + head.name() + " was moved, or its request has ended");
    }
  }

  /** Closes its streams and deletes its file, whatever happens. */
  void release() {
    gone = true;
    for (InputStream in : opened) {
      try {
        in.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "closing an upload failed", e);
      }
    }
    opened.clear();
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "cannot delete the upload " + file, e);
      }
    }
  }
}
