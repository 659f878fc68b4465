package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;

import java.nio.charset.StandardCharsets;

/**
 * What the listener's parser reads requests from; refuses what that parser would let pass.
 *
 * <p>Of the parser it is known in which order it calls: for the request line {@link #findNewLine}
 * and {@link #readBytes}; for each line of the head {@link #startsWithNewLine}, then, unless that
 * was the end, {@link #readAsciiString} for names it does not know; for each chunk
 * {@link #readLine}, {@link #readBuffer(int)} and {@link #skip} of two bytes. Nothing else calls
 * these; the tests of framing fail when a new version of it calls others.
 */
final class RequestReader extends DataReader {
  /** Longest line before a chunk, in bytes: its size and extensions, which nobody uses. */
  private static final int LONGEST_CHUNK_LINE = 256;
  private static final long LONGEST_PIECE = 16 << 10;
  /** Hex digits of the largest number the parser takes, leading zeros apart. */
  private static final int MOST_SIZE_DIGITS = 8;

  private final ByteSource source;
  private final int maxHeaders;
  private final int maxHeaderSize;
  private boolean inHead;
  private int fields;
  private String oddMethod = "";
  private final long maxBodySize;
  /** Bytes of the chunk that the parser does not know of yet. */
  private long chunkLeft;
  /** Bytes of the chunks of this request, up to now. */
  private long bodySize;
  private boolean inChunk;
  private boolean chunkEnds;
  private boolean inPieces;
  private boolean lastChunk;

  /** The factory method makes no subclass, so this takes the constructor. */
  @SuppressWarnings("removal")
  RequestReader(ByteSource source, HttpLimits limits, long longestBody) {
    super(source);
    this.source = source;
    this.maxHeaders = limits.maxHeaders();
    this.maxHeaderSize = limits.maxHeaderSize();
    this.maxBodySize = longestBody;
  }

  /**
   * The method as it was sent, if it holds small letters; else empty. The parser turns those into
   * capitals, but {@code get} is not {@code GET} (RFC 9110, 9.1).
   */
  String oddMethod() {
    return oddMethod;
  }

  // ---- request line and head

  /** One empty line before a request line is passed over (RFC 9112, 2.2). */
  @Override
  public int findNewLine(int max) {
    if (!inHead) {
      source.requestIsDone(super.available() > 0);
      bodySize = 0;
      if (super.startsWithNewLine()) {
        super.skip(2);
      }
    }
    return super.findNewLine(max);
  }

  @Override
  public byte[] readBytes(int length) {
    byte[] bytes = super.readBytes(length);
    if (!inHead) {
      inHead = true;
      fields = 0;
      oddMethod = oddMethod(bytes);
    }
    return bytes;
  }

  private static String oddMethod(byte[] line) {
    boolean odd = false;
    for (int i = 0; i < line.length; i++) {
      if (line[i] == ' ' && i > 0) {
        return odd ? new String(line, 0, i, StandardCharsets.ISO_8859_1) : "";
      }
      if (!isToken(line[i])) {
        throw refused("the method is not a name");
      }
      odd |= line[i] >= 'a' && line[i] <= 'z';
    }
    return "";
  }

  /** Whether a name may hold it (RFC 9110, 5.6.2). */
  private static boolean isToken(int c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  @Override
  public boolean startsWithNewLine() {
    if (super.startsWithNewLine()) {
      inHead = false;
      source.headIsRead();
      return true;
    }
    if (++fields > maxHeaders) {
      throw new IllegalStateException(DirectResponses.HEADERS_TOO_LARGE);
    }
    return false;
  }

  @Override
  public String readAsciiString(int length) {
    if (length == 0) {
      throw new IllegalArgumentException("a header field without a name");
    }
    return super.readAsciiString(length);
  }

  // ---- chunks (RFC 9112, 7.1)

  /** The size of the next chunk without extensions; after the last one, an empty line. */
  @Override
  public String readLine() {
    if (chunkLeft > 0) {
      return nextPiece();
    }
    if (lastChunk) {
      lastChunk = false;
      skipTrailers();
      return "";
    }
    String line = line(LONGEST_CHUNK_LINE);
    int end = endOfSize(line);
    if (end == 0 || end < line.length() && !startsExtension(line, end)) {
      throw refused("the size of a chunk is not a hexadecimal number");
    }
    String size = size(line, end);
    lastChunk = size.equals("0");
    inChunk = !lastChunk;
    long bytes = Long.parseLong(size, 16);
    bodySize += bytes;
    if (bytes > LONGEST_PIECE && bodySize <= maxBodySize) {
      chunkLeft = bytes;
      return nextPiece();
    }
    // What is longer than any body may be, the parser refuses by its size.
    return size;
  }

  /** The parser keeps a chunk in memory as a whole: long ones are given to it in pieces. */
  private String nextPiece() {
    return Long.toHexString(Math.min(chunkLeft, LONGEST_PIECE));
  }

  private static int endOfSize(String line) {
    int end = 0;
    while (end < line.length() && PercentText.hex(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static String size(String line, int end) {
    int start = 0;
    while (start < end - 1 && line.charAt(start) == '0') {
      start++;
    }
    if (end - start > MOST_SIZE_DIGITS) {
      throw refused("a chunk is larger than any body may be");
    }
    return line.substring(start, end);
  }

  private static boolean startsExtension(String line, int at) {
    int next = at;
    while (next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t')) {
      next++;
    }
    return next < line.length() && line.charAt(next) == ';';
  }

  /** Trailer fields are allowed, but nobody asks for them. */
  private void skipTrailers() {
    // As for the head: each line with its end counts, the empty one at the end does not.
    int left = maxHeaderSize;
    for (int i = 0; i <= maxHeaders; i++) {
      String line = line(Math.max(0, left - 2));
      if (line.isEmpty()) {
        return;
      }
      if (!startsWithName(line)) {
        throw refused("a trailer field without a name");
      }
      left -= line.length() + 2;
    }
    throw refused("too many trailer fields");
  }

  private String line(int longest) {
    int length = super.findNewLine(longest + 1);
    if (length > longest) {
      throw refused("a line in the body is too long");
    }
    String line = length == 0 ? "" : super.readAsciiString(length);
    super.skip(2);
    if (hasControls(line)) {
      // The search for the end of a line finds CR first, and passes over LF.
      throw refused("a control character in a line of the body");
    }
    return line;
  }

  private static boolean hasControls(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7F) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithName(String line) {
    int colon = line.indexOf(':');
    for (int i = 0; i < colon; i++) {
      if (!isToken(line.charAt(i))) {
        return false;
      }
    }
    return colon > 0;
  }

  @Override
  public BufferData readBuffer(int length) {
    BufferData data = super.readBuffer(length);
    chunkLeft = Math.max(0, chunkLeft - length);
    inPieces = inChunk && chunkLeft > 0;
    chunkEnds = inChunk && chunkLeft == 0;
    inChunk = inPieces;
    return data;
  }

  @Override
  public void skip(int count) {
    if (inPieces) {
      // There is no end of a chunk behind a piece.
      inPieces = false;
      return;
    }
    if (chunkEnds) {
      chunkEnds = false;
      if (!super.startsWithNewLine()) {
        throw refused("a chunk does not end where its size says");
      }
    }
    super.skip(count);
  }

  private static RequestException refused(String message) {
    return RequestException.builder().type(EventType.BAD_REQUEST).message(message).build();
  }
}
