package dev.dxwww.runtime.http.content.internal;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes that can be read until it is closed; of one thread. */
public interface OpenContent extends AutoCloseable {
  /** How many bytes there are. */
  long length();

  /** Which version they are. */
  Version version();

  /**
   * Writes some of the bytes.
   *
   * @throws IOException also when there are fewer bytes than there were when they were opened
   */
  void writeTo(OutputStream out, ByteRange range) throws IOException;

  @Override
  void close() throws IOException;
}
