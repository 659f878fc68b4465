package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text (RFC 8259) in UTF-8 straight into a byte array that grows as needed.
 *
 * <p>The array is fresh per text: a virtual thread lives as long as its connection, so a buffer
 * kept per thread would be kept per idle connection. Commas need no state: a name or an element is
 * preceded by one unless the byte before it opened its object or array, and no value ends in such a
 * byte.
 */
public final class JsonWriter {
  /** Open objects and arrays at most; a graph that is deeper refers to itself. */
  private static final int MAX_DEPTH = 512;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer;
  private int length;
  private int depth;

  /**
   * A writer without output.
   *
   * @param expected bytes that the text will probably take; more are allowed
   */
  public JsonWriter(int expected) {
    this.buffer = new byte[Math.max(expected, 16)];
  }

  /** The array that holds the text in its first {@link #length} bytes; not a copy. */
  public byte[] array() {
    return buffer;
  }

  /** Bytes written. */
  public int length() {
    return length;
  }

  /** A copy of the text. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, length);
  }

  /** The precomputed form of a property name for {@link #name(byte[])}: {@code ,"name":}. */
  public static byte[] part(String name) {
    JsonWriter part = new JsonWriter(name.length() + 4);
    part.put(',');
    part.value(name);
    part.put(':');
    return part.toByteArray();
  }

  /** The precomputed opening of an object with a discriminator: {@code {"property":"value"}. */
  public static byte[] tag(String property, String value) {
    JsonWriter tag = new JsonWriter(property.length() + value.length() + 6);
    tag.put('{');
    tag.value(property);
    tag.put(':');
    tag.value(value);
    return tag.toByteArray();
  }

  /** Opens an object. */
  public void open() {
    enter();
    put('{');
  }

  /** Opens an object whose first property is a discriminator made by {@link #tag}. */
  public void open(byte[] tag) {
    enter();
    raw(tag, 0, tag.length);
  }

  /** Closes an object. */
  public void close() {
    depth--;
    put('}');
  }

  /** Opens an array. */
  public void openArray() {
    enter();
    put('[');
  }

  /** Closes an array. */
  public void closeArray() {
    depth--;
    put(']');
  }

  /** Goes on to the next element of an array. */
  public void element() {
    if (buffer[length - 1] != '[') {
      put(',');
    }
  }

  /** Goes on to the property whose name {@link #part} made. */
  public void name(byte[] part) {
    int from = buffer[length - 1] == '{' ? 1 : 0;
    raw(part, from, part.length - from);
  }

  /** Goes on to a property whose name is known only now. */
  public void name(String name) {
    if (buffer[length - 1] != '{') {
      put(',');
    }
    value(name);
    put(':');
  }

  /** Writes {@code null}. */
  public void nullValue() {
    raw(NULL, 0, 4);
  }

  /** Writes {@code true} or {@code false}. */
  public void value(boolean value) {
    if (value) {
      raw(TRUE, 0, 4);
    } else {
      raw(FALSE, 0, 5);
    }
  }

  /** Writes a whole number. */
  public void value(int value) {
    reserve(11);
    length = JsonDigits.put(value, buffer, length);
  }

  /** Writes a whole number. */
  public void value(long value) {
    reserve(20);
    length = JsonDigits.put(value, buffer, length);
  }

  /**
   * Writes the shortest decimal that reads back as the same number.
   *
   * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot write
   */
  public void value(double value) {
    finite(Double.isFinite(value), value);
    reserve(24);
    int end = JsonDigits.putShort(value, buffer, length);
    if (end > 0) {
      length = end;
    } else {
      ascii(Double.toString(value));
    }
  }

  /**
   * Writes the shortest decimal that reads back as the same number.
   *
   * @throws IllegalArgumentException for NaN and the infinities, which JSON cannot write
   */
  public void value(float value) {
    finite(Float.isFinite(value), value);
    ascii(Float.toString(value));
  }

  /** Writes a string of one character. */
  public void value(char value) {
    value(String.valueOf(value));
  }

  /**
   * Writes a string, or {@code null}. Half of a surrogate pair, which UTF-8 cannot carry, becomes
   * U+FFFD.
   */
  public void value(@Nullable String value) {
    if (value == null) {
      nullValue();
      return;
    }
    int chars = value.length();
    reserve(chars + 2);
    buffer[length++] = '"';
    int plain = JsonText.plainPrefix(value, chars);
    copyAscii(value, plain);
    if (plain < chars) {
      escaped(value, plain);
    }
    put('"');
  }

  /** Writes a string known to be ASCII without quotes, backslashes and controls. */
  void plainString(String value) {
    reserve(value.length() + 2);
    buffer[length++] = '"';
    copyAscii(value, value.length());
    buffer[length++] = '"';
  }

  /** Writes ASCII as it is. */
  void ascii(String text) {
    reserve(text.length());
    copyAscii(text, text.length());
  }

  /** Writes bytes as they are: part of a JSON text. */
  void raw(byte[] bytes) {
    raw(bytes, 0, bytes.length);
  }

  private void raw(byte[] bytes, int from, int count) {
    reserve(count);
    System.arraycopy(bytes, from, buffer, length, count);
    length += count;
  }

  // Every other getBytes allocates; this one copies the low bytes, and ASCII has no others.
  @SuppressWarnings("deprecation")
  private void copyAscii(String text, int count) {
    text.getBytes(0, count, buffer, length);
    length += count;
  }

  private void escaped(String value, int from) {
    int chars = value.length();
    int at = from;
    while (at < chars) {
      // The longest form of one UTF-16 unit is an escape of six bytes.
      reserve(6);
      char c = value.charAt(at++);
      if (c < 0x80) {
        length = JsonText.putAscii(c, buffer, length);
      } else if (c < 0x800) {
        buffer[length++] = (byte) (0xC0 | c >> 6);
        buffer[length++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        length = JsonText.putThree(c, buffer, length);
      } else if (Character.isHighSurrogate(c)
          && at < chars
          && Character.isLowSurrogate(value.charAt(at))) {
        length = JsonText.putFour(Character.toCodePoint(c, value.charAt(at++)), buffer, length);
      } else {
        length = JsonText.putThree('\uFFFD', buffer, length);
      }
    }
  }

  private void put(char c) {
    reserve(1);
    buffer[length++] = (byte) c;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new IllegalStateException(
          "more than " + MAX_DEPTH + " levels of objects and arrays: a value contains itself");
    }
  }

  private void reserve(int count) {
    if (buffer.length - length < count) {
      grow(count);
    }
  }

  private void grow(int count) {
    long wanted = Math.max(2L * buffer.length, (long) length + count);
    if ((long) length + count > Integer.MAX_VALUE - 8L) {
      throw new IllegalStateException("a JSON text of more than 2 GiB");
    }
    buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - 8L));
  }

  private static void finite(boolean finite, Number value) {
    if (!finite) {
      throw new IllegalArgumentException(
          value + " is not a number that JSON can write (RFC 8259, section 6)");
    }
  }
}
