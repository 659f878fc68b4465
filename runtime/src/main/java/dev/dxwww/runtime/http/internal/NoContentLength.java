package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;

/** Keeps the listener from writing a Content-Length where there must be none (RFC 9110, 8.6). */
final class NoContentLength extends RawHeader {
  static final NoContentLength INSTANCE = new NoContentLength();

  private NoContentLength() {
    super(HeaderNames.CONTENT_LENGTH, "0");
  }

  @Override
  public void writeHttp1Header(BufferData buffer) {}
}
