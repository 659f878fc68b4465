package dev.dxwww.runtime.http.internal.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a multipart body part by part, whatever the sizes of the reads below are.
 *
 * <pre>
 * preamble                                  skipped
 * --boundary *( SP / HTAB ) CRLF            at the start of a line
 * Content-Disposition: ... CRLF             the header section
 * CRLF
 * content                                   any bytes
 * CRLF --boundary *( SP / HTAB ) CRLF       the next part
 * ...
 * CRLF --boundary -- *( SP / HTAB ) [ CRLF  the end
 * epilogue ]                                read and skipped
 * </pre>
 *
 * <p>A line that begins like a delimiter and goes on otherwise is content. Lines end in CRLF alone:
 * where two programs disagree about what a delimiter is, one can be made to see files that the
 * other does not see.
 */
final class MultipartReader {
  private static final int BUFFER = 16 << 10;
  private static final int MOST_PADDING = 64;

  private final InputStream in;
  private final byte[] delimiter;
  private final int maxHeader;
  private final byte[] buffer;
  private int start;
  private int end;
  private boolean atEnd;
  /** Bytes of the buffer from {@link #start} that are content and can be handed out. */
  private int ready;
  private After after = After.CONTENT;

  /** What follows the content that is ready. */
  private enum After {
    /** More of it, perhaps. */
    CONTENT,
    /** A delimiter, then another part. */
    PART,
    /** The last delimiter. */
    END
  }

  MultipartReader(InputStream in, Boundary boundary, int maxHeader) {
    this.in = in;
    this.delimiter = boundary.delimiter();
    this.maxHeader = maxHeader;
    this.buffer = new byte[Math.max(BUFFER, 2 * maxHeader)];
    // The first delimiter stands at the start of a line, which the first line has no CRLF before.
    buffer[0] = '\r';
    buffer[1] = '\n';
    end = 2;
  }

  /** Goes to the next part, past what is left of this one; false when there is none. */
  boolean next() throws IOException {
    byte[] skipped = new byte[512];
    while (read(skipped, 0, skipped.length) >= 0) {
      // Content that nobody wants, or the preamble.
    }
    if (after == After.END) {
      skipEpilogue();
      return false;
    }
    after = After.CONTENT;
    return true;
  }

  /** Bytes of the content of this part; -1 at its end. */
  int read(byte[] bytes, int offset, int length) throws IOException {
    while (ready == 0 && after == After.CONTENT) {
      scan();
    }
    if (ready == 0) {
      return -1;
    }
    int count = Math.min(ready, length);
    System.arraycopy(buffer, start, bytes, offset, count);
    start += count;
    ready -= count;
    return count;
  }

  /** Finds how much of the buffer is content: up to a delimiter, or to what may become one. */
  private void scan() throws IOException {
    int at = start;
    while (at < end) {
      int matched = matched(at);
      if (matched == delimiter.length && at == start) {
        takeDelimiter();
        return;
      }
      if (matched == delimiter.length || at + matched == end) {
        break;
      }
      // A boundary has no CR: the next delimiter cannot begin among what matched.
      at += Math.max(matched, 1);
    }
    ready = at - start;
    if (ready == 0) {
      fill();
    }
  }

  private int matched(int at) {
    int most = Math.min(delimiter.length, end - at);
    for (int i = 0; i < most; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return i;
      }
    }
    return most;
  }

  /** What begins like a delimiter is taken, or is content if it goes on otherwise. */
  private void takeDelimiter() throws IOException {
    int length = delimiterLength();
    if (length == 0) {
      ready = delimiter.length;
      return;
    }
    after = byteAt(delimiter.length) == '-' ? After.END : After.PART;
    start += length;
  }

  /** Length of the delimiter at {@link #start} with its padding and end of line; 0 for none. */
  private int delimiterLength() throws IOException {
    for (int i = 0; i < delimiter.length; i++) {
      if (byteAt(i) != delimiter[i]) {
        return 0;
      }
    }
    int at = delimiter.length;
    boolean last = byteAt(at) == '-';
    if (last) {
      if (byteAt(at + 1) != '-') {
        return 0;
      }
      at += 2;
    }
    int most = at + MOST_PADDING;
    while (at < most && isBlank(byteAt(at))) {
      at++;
    }
    if (byteAt(at) == '\r' && byteAt(at + 1) == '\n') {
      return at + 2;
    }
    return last && byteAt(at) < 0 ? at : 0;
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\t';
  }

  /** The byte at a distance from {@link #start}, or -1 where the body has ended. */
  private int byteAt(int distance) throws IOException {
    while (start + distance >= end) {
      if (!filled()) {
        return -1;
      }
    }
    return buffer[start + distance] & 0xff;
  }

  /** The head of the part that {@link #next} went to. */
  PartHead head() throws IOException {
    int length = 0;
    while (true) {
      int line = lineLength(length);
      if (line == 0) {
        break;
      }
      length += line + 2;
    }
    byte[] section = Arrays.copyOfRange(buffer, start, start + length);
    start += length;
    // A part may have no content at all: then the empty line belongs to the delimiter.
    if (delimiterLength() == 0) {
      start += 2;
    }
    return PartHeadParser.parse(section, length);
  }

  /** Length of the line at a distance, without its CRLF. */
  private int lineLength(int from) throws IOException {
    for (int at = from; at <= maxHeader; at++) {
      int b = byteAt(at);
      if (b < 0) {
        throw MultipartException.malformed("the body ends in the header section of a part");
      }
      if (b == '\n') {
        throw MultipartException.malformed("a header field of a part does not end in CRLF");
      }
      if (b == '\r') {
        if (byteAt(at + 1) != '\n') {
          throw MultipartException.malformed("a header field of a part does not end in CRLF");
        }
        return at - from;
      }
    }
    throw MultipartException.malformed(
        "the header section of a part is longer than " + maxHeader + " bytes");
  }

  private void fill() throws IOException {
    if (!filled()) {
      throw MultipartException.malformed("the body ends without its last boundary");
    }
  }

  /** Reads on, behind what is kept; false at the end of the body. */
  private boolean filled() throws IOException {
    if (atEnd) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    int count = in.read(buffer, end, buffer.length - end);
    atEnd = count < 0;
    end += Math.max(count, 0);
    return !atEnd;
  }

  /** Read, though it means nothing, so that the connection can be used again. */
  private void skipEpilogue() throws IOException {
    start = 0;
    end = 0;
    while (filled()) {
      end = 0;
    }
  }
}
