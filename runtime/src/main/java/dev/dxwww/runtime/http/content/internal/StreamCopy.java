package dev.dxwww.runtime.http.content.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies bytes from one stream to another, some KiB at a time. */
public final class StreamCopy {
  private static final int BUFFER = 16 << 10;

  private StreamCopy() {}

  /**
   * Copies so many bytes.
   *
   * @throws EOFException when there are fewer
   */
  public static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] bytes = new byte[(int) Math.min(BUFFER, length)];
    long left = length;
    while (left > 0) {
      int read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
      if (read < 0) {
        throw new EOFException((length - left) + " bytes came where " + length + " were to come");
      }
      out.write(bytes, 0, read);
      left -= read;
    }
  }

  /** Copies all there is; what comes slowly goes out as it comes. */
  public static void copyAll(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = new byte[BUFFER];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      out.write(bytes, 0, read);
      if (read < bytes.length) {
        out.flush();
      }
    }
  }
}
