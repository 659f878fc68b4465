package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes in memory.
 *
 * @param bytes that nobody changes
 * @param version which version they are
 */
record MemoryContent(byte[] bytes, Version version) implements OpenContent {
  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void writeTo(OutputStream out, ByteRange range) throws IOException {
    out.write(bytes, (int) range.first(), (int) range.length());
  }

  @Override
  public void close() {}
}
