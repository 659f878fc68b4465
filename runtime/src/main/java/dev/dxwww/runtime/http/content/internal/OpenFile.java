package dev.dxwww.runtime.http.content.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An open file.
 *
 * @param channel to read it from
 * @param length it had when it was opened
 * @param version it had when it was opened
 */
record OpenFile(FileChannel channel, long length, Version version) implements OpenContent {
  private static final int BUFFER = 16 << 10;

  @Override
  public void writeTo(OutputStream out, ByteRange range) throws IOException {
    byte[] bytes = new byte[(int) Math.min(BUFFER, range.length())];
    long at = range.first();
    while (at <= range.last()) {
      int wanted = (int) Math.min(bytes.length, range.last() - at + 1);
      int read = channel.read(ByteBuffer.wrap(bytes, 0, wanted), at);
      if (read < 0) {
        throw new EOFException(
            "the file became shorter while it was sent: " + at + " of " + length + " bytes");
      }
      out.write(bytes, 0, read);
      at += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
