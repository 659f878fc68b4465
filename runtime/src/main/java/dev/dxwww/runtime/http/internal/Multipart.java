package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.content.internal.ByteRange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of several ranges of one content, {@code multipart/byteranges} (RFC 9110, 14.6).
 *
 * @param boundary between the parts; does not occur in them but by chance of 1 to 2^64
 * @param partType content type of the whole
 * @param ranges the parts
 * @param total length of the whole
 */
record Multipart(String boundary, String partType, List<ByteRange> ranges, long total) {
  String contentType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  /** How many bytes all of it has. */
  long length() {
    long length = end().length;
    for (ByteRange range : ranges) {
      length += head(range).length + range.length();
    }
    return length;
  }

  /** What stands before a part. */
  byte[] head(ByteRange range) {
    return bytes("\r\n--" + boundary + "\r\nContent-Type: " + partType + "\r\nContent-Range: "
        + range.text(total) + "\r\n\r\n");
  }

  /** What stands after the last part. */
  byte[] end() {
    return bytes("\r\n--" + boundary + "--\r\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
