package dev.dxwww.runtime.http.internal.upload;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where one server keeps the files of its uploads: a {@link PrivateFolder}, and another one when
 * that is gone. What cleans folders for temporary files removes it when nobody has uploaded
 * anything for some days.
 */
public final class UploadFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.http");

  private final Path parent;
  private final AtomicReference<PrivateFolder> current;
  private volatile boolean closed;

  private UploadFolder(Path parent, PrivateFolder first) {
    this.parent = parent;
    this.current = new AtomicReference<>(first);
  }

  /**
   * Makes a folder in a parent that is made, too, if need be, and removes what killed processes
   * left there.
   *
   * @throws IOException when the parent cannot be written to
   */
  public static UploadFolder in(Path parent) throws IOException {
    return new UploadFolder(parent, PrivateFolder.in(parent));
  }

  /**
   * A new empty file that its owner alone can read.
   *
   * @throws IOException when it cannot be made
   */
  Path newFile() throws IOException {
    PrivateFolder folder = current.get();
    try {
      return folder.newFile();
    } catch (NoSuchFileException e) {
      if (closed) {
        throw e;
      }
      return another(folder).newFile();
    }
  }

  private PrivateFolder another(PrivateFolder lost) throws IOException {
    PrivateFolder made = PrivateFolder.in(parent);
    if (current.compareAndSet(lost, made)) {
      lost.close();
      LOG.log(System.Logger.Level.WARNING,
          "somebody removed " + lost.path() + "; uploads are kept in " + made.path());
    } else {
      made.close();
    }
    if (closed) {
      current.get().close();
    }
    return current.get();
  }

  /** Where the files are. */
  public Path path() {
    return current.get().path();
  }

  /** Removes the folder and all that is in it. */
  @Override
  public void close() {
    closed = true;
    current.get().close();
  }
}
