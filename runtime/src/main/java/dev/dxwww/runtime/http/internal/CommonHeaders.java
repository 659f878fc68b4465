package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The security headers, the request id and what is left of a limit as one header of Helidon's,
 * which writes its bytes as they are: one slot of the response's headers and one copy, in place of
 * a map entry and a copy for each.
 */
final class CommonHeaders extends RawHeader {
  private static final byte[] REQUEST_ID = "X-Request-Id: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LINE_END = {'\r', '\n'};

  private final byte[] fields;
  private final String requestId;
  private final @Nullable LimitFields limit;

  CommonHeaders(byte[] fields, String requestId, @Nullable LimitFields limit) {
    // The slot of the first of the fields it writes.
    super(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
    this.fields = fields;
    this.requestId = requestId;
    this.limit = limit;
  }

  @Override
  @SuppressWarnings("deprecation")
  public void writeHttp1Header(BufferData buffer) {
    int length = requestId.length();
    byte[] id = new byte[length + 2];
    requestId.getBytes(0, length, id, 0);
    id[length] = LINE_END[0];
    id[length + 1] = LINE_END[1];
    buffer.write(fields);
    buffer.write(REQUEST_ID);
    buffer.write(id);
    if (limit != null) {
      limit.write(buffer);
    }
  }
}
