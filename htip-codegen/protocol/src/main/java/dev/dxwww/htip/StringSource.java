package dev.dxwww.htip;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The string table of a frame being read: lengths and UTF-8 are checked before anything else. */
final class StringSource implements WalkCode.Strings {
  private final byte[] bytes;
  private final int[] units;
  private final int[] starts;
  // Decoded once each: hostile frames name one long string many times.
  private final @Nullable String[] decoded;

  private StringSource(byte[] bytes, int[] units, int[] starts) {
    this.bytes = bytes;
    this.units = units;
    this.starts = starts;
    this.decoded = new String[units.length];
  }

  /** Reads the lengths and the blob; the source stands at the first operation then. */
  static StringSource read(ByteSource source, int count, int blobLength) {
    int[] units = new int[count];
    for (int i = 0; i < count; i++) {
      units[i] = source.v();
    }
    int blob = source.skip(blobLength);
    int[] starts = new int[count + 1];
    starts[0] = blob;
    int end = blob + blobLength;
    for (int i = 0; i < count; i++) {
      starts[i + 1] = pass(source.bytes, starts[i], end, units[i]);
    }
    if (starts[count] != end) {
      throw fault(starts[count], "text beyond the last string");
    }
    return new StringSource(source.bytes, units, starts);
  }

  @Override
  public int count() {
    return units.length;
  }

  int units(int index) {
    return units[index];
  }

  @Override
  public String get(int index) {
    String known = decoded[index];
    if (known != null) {
      return known;
    }
    int from = starts[index];
    String text = new String(bytes, from, starts[index + 1] - from, StandardCharsets.UTF_8);
    decoded[index] = text;
    return text;
  }

  /** Steps over so many UTF-16 units of valid UTF-8 (RFC 3629, 4); returns where they end. */
  private static int pass(byte[] bytes, int from, int end, int units) {
    int at = from;
    int rest = units;
    while (rest != 0) {
      if (at == end) {
        throw fault(at, "a string longer than the text");
      }
      int size = size(bytes, at, end);
      at += size;
      if (size < 4) {
        rest--;
      } else if (rest == 1) {
        throw fault(at, "a string ends inside of a character");
      } else {
        rest -= 2;
      }
    }
    return at;
  }

  private static int size(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || size > end - at) {
      throw fault(at, "no UTF-8");
    }
    int second = bytes[at + 1] & 0xFF;
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      throw fault(at, "no UTF-8");
    }
    for (int i = 2; i < size; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        throw fault(at, "no UTF-8");
      }
    }
    return size;
  }

  private static HtipException fault(int at, String detail) {
    return new HtipException(HtipError.E_STR, at, detail);
  }
}
