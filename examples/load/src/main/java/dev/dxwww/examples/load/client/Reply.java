package dev.dxwww.examples.load.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A response: its head, and its content as it comes. */
final class Reply {
  private static final int BLOCK = 8 << 10;
  private static final int LONGEST_TEXT = 1 << 20;

  private final Wire wire;
  private final int status;
  private final Map<String, String> fields;
  private final boolean chunked;
  /** Bytes of the content, or of its chunk, that are still to come. */
  private long left;
  private boolean ended;

  private Reply(Wire wire, int status, Map<String, String> fields, boolean hasContent)
      throws IOException {
    this.wire = wire;
    this.status = status;
    this.fields = fields;
    this.chunked = hasContent && "chunked".equals(fields.get("transfer-encoding"));
    if (hasContent && !chunked) {
      left = Long.parseLong(field("content-length"));
    }
    ended = !chunked && left == 0;
  }

  static Reply read(Wire wire, boolean hasContent) throws IOException {
    String line = wire.line();
    if (!line.startsWith("HTTP/1.1 ") || line.length() < 12) {
      throw new MismatchException("no status line: " + line);
    }
    Map<String, String> fields = new HashMap<>();
    for (String next = wire.line(); !next.isEmpty(); next = wire.line()) {
      int colon = next.indexOf(':');
      if (colon < 1) {
        throw new MismatchException("no header field: " + next);
      }
      fields.put(
          next.substring(0, colon).toLowerCase(Locale.ROOT), next.substring(colon + 1).strip());
    }
    return new Reply(wire, Integer.parseInt(line.substring(9, 12)), fields, hasContent);
  }

  int status() {
    return status;
  }

  /** The value of a header field that has to be there. */
  String field(String name) throws MismatchException {
    String value = fields.get(name);
    if (value == null) {
      throw new MismatchException("a " + status + " without " + name);
    }
    return value;
  }

  /** Whether the server ends the connection after this. */
  boolean isLast() {
    return "close".equalsIgnoreCase(fields.get("connection"));
  }

  /** Whether all of the content was read. */
  boolean hasEnded() {
    return ended;
  }

  /** Content, at most so much; -1 at its end. */
  int read(byte[] target, int most) throws IOException {
    if (!ended && left == 0) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = wire.read(target, (int) Math.min(most, left));
    took(count);
    return count;
  }

  private void took(int count) throws IOException {
    left -= count;
    if (left > 0) {
      return;
    }
    if (!chunked) {
      ended = true;
    } else if (!wire.line().isEmpty()) {
      throw new MismatchException("a chunk is longer than it says");
    }
  }

  private void nextChunk() throws IOException {
    left = Long.parseLong(wire.line(), 16);
    if (left > 0) {
      return;
    }
    while (!wire.line().isEmpty()) {
      continue; // Trailer fields.
    }
    ended = true;
  }

  /** All of the content. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int count = read(block, BLOCK); count >= 0; count = read(block, BLOCK)) {
      all.write(block, 0, count);
      if (all.size() > LONGEST_TEXT) {
        throw new MismatchException("content that does not end");
      }
    }
    return all.toByteArray();
  }

  /** All of the content, as text. */
  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** A line of the content, which LF ends; null at the end of the content. */
  @Nullable String line() throws IOException {
    byte[] one = new byte[1];
    StringBuilder line = new StringBuilder();
    for (int count = read(one, 1); count >= 0; count = read(one, 1)) {
      if (one[0] == '\n') {
        return line.toString();
      }
      line.append((char) one[0]);
    }
    if (!line.isEmpty()) {
      throw new MismatchException("content ends within a line: " + line);
    }
    return null;
  }
}
