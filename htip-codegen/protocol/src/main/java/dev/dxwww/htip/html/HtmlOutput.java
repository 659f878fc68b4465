package dev.dxwww.htip.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A page as it grows: UTF-8 in one array. What templates say is written as it is, what values say
 * is escaped by where it stands. One thread writes it; it can be used again.
 */
public final class HtmlOutput {
  private static final byte[] CSRF_START =
      utf8("<input type=\"hidden\" name=\"_csrf\" value=\"");
  private static final byte[] CSRF_END = utf8("\">");

  private final Supplier<String> csrfToken;
  private byte[] bytes;
  private int length;
  private int[] tokens = new int[0];

  /** Empty, for a page without forms that change something. */
  public HtmlOutput() {
    this("");
  }

  /**
   * Empty.
   *
   * @param csrfToken what hidden fields of forms say
   */
  public HtmlOutput(String csrfToken) {
    this(() -> csrfToken);
  }

  /**
   * Empty.
   *
   * @param csrfToken what hidden fields of forms say; asked for by each of them, by no page without
   */
  public HtmlOutput(Supplier<String> csrfToken) {
    this.csrfToken = csrfToken;
    this.bytes = new byte[4096];
  }

  /** The bytes of a text of a template. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes bytes of a template. */
  public void raw(byte[] chunk) {
    int end = room(chunk.length);
    System.arraycopy(chunk, 0, bytes, length, chunk.length);
    length = end;
  }

  /** Writes a text between tags; nothing for null. */
  public void text(@Nullable String value) {
    if (value != null) {
      escaped(value, Escapes.TEXT);
    }
  }

  /** Writes what a value says of itself between tags; nothing for null. */
  public void text(@Nullable Object value) {
    if (value != null) {
      escaped(value.toString(), Escapes.TEXT);
    }
  }

  /** Writes a text into quotes of an attribute; nothing for null. */
  public void attribute(@Nullable String value) {
    if (value != null) {
      escaped(value, Escapes.ATTRIBUTE);
    }
  }

  /** Writes what a value says of itself into quotes of an attribute; nothing for null. */
  public void attribute(@Nullable Object value) {
    if (value != null) {
      escaped(value.toString(), Escapes.ATTRIBUTE);
    }
  }

  /** Writes an address into quotes of an attribute, see {@link Addresses#safe}. */
  public void address(@Nullable Object value) {
    if (value != null) {
      escaped(Addresses.safe(value.toString()), Escapes.ATTRIBUTE);
    }
  }

  /** Writes an address of this site into quotes of an attribute, see {@link Addresses#local}. */
  public void addressLocal(@Nullable Object value) {
    if (value != null) {
      escaped(Addresses.local(value.toString()), Escapes.ATTRIBUTE);
    }
  }

  /** Writes a part of an address, see {@link Addresses#part}. */
  public void addressPart(@Nullable Object value) {
    if (value != null) {
      ascii(Addresses.part(value.toString()));
    }
  }

  /** Writes a part of an address that is not empty, see {@link Addresses#first}. */
  public void addressFirst(@Nullable Object value) {
    ascii(Addresses.first(value == null ? "" : value.toString()));
  }

  /** Writes a part of a query, see {@link Addresses#query}. */
  public void addressQuery(@Nullable Object value) {
    if (value != null) {
      ascii(Addresses.query(value.toString()));
    }
  }

  /** Writes the end of a path, see {@link Addresses#path}. */
  public void addressPath(@Nullable Object value) {
    if (value != null) {
      ascii(Addresses.path(value.toString()));
    }
  }

  /** Writes markup as it is; where it is long, in as many elements as frames have for it. */
  public void markup(@Nullable String markup) {
    if (markup == null) {
      return;
    }
    if (markup.length() <= MarkupParts.LONGEST) {
      raw(utf8(markup));
      return;
    }
    raw(utf8(String.join(MarkupParts.END + MarkupParts.START, MarkupParts.of(markup))));
  }

  /** Writes a number. */
  public void plain(int value) {
    plain((long) value);
  }

  /** Writes a number. */
  public void plain(long value) {
    if (value == Long.MIN_VALUE) {
      ascii(Long.toString(value));
      return;
    }
    room(20);
    long rest = value;
    if (rest < 0) {
      bytes[length++] = '-';
      rest = -rest;
    }
    int end = length + digits(rest);
    length = end;
    do {
      bytes[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  private static int digits(long value) {
    int count = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      count++;
    }
    return count;
  }

  /** Writes a number. */
  public void plain(double value) {
    ascii(Double.toString(value));
  }

  /** Writes a number. */
  public void plain(float value) {
    ascii(Float.toString(value));
  }

  /** Writes {@code true} or {@code false}. */
  public void plain(boolean value) {
    ascii(value ? "true" : "false");
  }

  /** Writes the hidden field that proves where a form came from. */
  public void csrfField() {
    raw(CSRF_START);
    tokens = Arrays.copyOf(tokens, tokens.length + 1);
    tokens[tokens.length - 1] = length;
    attribute(csrfToken.get());
    raw(CSRF_END);
  }

  /**
   * Offsets of the tokens in the bytes, in order: what is not part of the page where its versions
   * are compared.
   */
  public int[] tokenOffsets() {
    return tokens.clone();
  }

  /** How many bytes were written. */
  public int length() {
    return length;
  }

  /** The array whose first {@link #length} bytes are the page; it is used on by the next write. */
  public byte[] array() {
    return bytes;
  }

  /** A copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes all to a stream. */
  public void writeTo(OutputStream stream) throws IOException {
    stream.write(bytes, 0, length);
  }

  /** Forgets what was written; the array stays. */
  public void reset() {
    length = 0;
    tokens = new int[0];
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void ascii(String text) {
    int end = room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length = end;
  }

  /** Makes room; returns where the next byte after it would be. */
  private int room(int more) {
    int end = Math.addExact(length, more);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    return end;
  }

  /** The way of most values: ASCII that needs no escape goes out char by char, without a call. */
  private void escaped(String value, Escapes escapes) {
    int size = value.length();
    room(size);
    byte[] target = bytes;
    int at = length;
    for (int i = 0; i < size; i++) {
      char c = value.charAt(i);
      if (c >= 128 || escapes.of(c) != null) {
        length = at;
        escapedFrom(value, i, escapes);
        return;
      }
      target[at++] = (byte) c;
    }
    length = at;
  }

  private void escapedFrom(String value, int from, Escapes escapes) {
    // Three bytes for each char are enough for all but the escapes, which make room themselves.
    int left = value.length() - from;
    room(Math.multiplyExact(left, 3));
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 128) {
        i += wide(value, i);
        continue;
      }
      byte[] replacement = escapes.of(c);
      if (replacement == null) {
        bytes[length++] = (byte) c;
      } else {
        raw(replacement);
        room((value.length() - i) * 3);
      }
    }
  }

  /** Writes a character beyond ASCII; returns 1 if it took a second unit. */
  private int wide(String value, int i) {
    char c = value.charAt(i);
    if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | c >> 6);
      bytes[length++] = (byte) (0x80 | c & 0x3f);
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      three(c);
      return 0;
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1));
    if (!pair) {
      three('\uFFFD');
      return 0;
    }
    int point = Character.toCodePoint(c, value.charAt(i + 1));
    bytes[length++] = (byte) (0xf0 | point >> 18);
    bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
    bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
    bytes[length++] = (byte) (0x80 | point & 0x3f);
    return 1;
  }

  private void three(char c) {
    bytes[length++] = (byte) (0xe0 | c >> 12);
    bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
    bytes[length++] = (byte) (0x80 | c & 0x3f);
  }
}
