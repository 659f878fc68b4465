package dev.dxwww.htip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The strings of one frame: each once, its length in UTF-16 units, all text in one blob.
 *
 * <p>A string is copied to the end of the text first and looked up there; it stays if it is new.
 * All text is encoded at once at the end.
 */
final class StringTable {
  private static final int[] WEIGHTS = {
    0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x7FEB352D, 0x846CA68B, 0x5BD1E995
  };
  // After so many other strings one is taken as new: texts made to collide cost time for nobody.
  private static final int PROBES = 8;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  // Stops at the first unit that is not ASCII; up to there it works on vectors.
  private final CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
  private final ByteSink lengths = new ByteSink(256);
  private char[] text = new char[1024];
  // Where each string begins, and at last where the text ends.
  private int[] starts = new int[65];
  // Open addressing: 0 is free, else the string's index plus one. At most half full.
  private int[] slots = new int[128];
  private int[] hashes = new int[128];
  private int count;
  private int known;
  private int absent;
  private byte[] blob = new byte[0];

  /** Forgets all strings; keeps the arrays. */
  void clear() {
    if (slots.length > 1024 && slots.length > known * 16) {
      // After a far larger frame: emptying its table each time would cost more than the frame.
      slots = new int[Math.max(128, Integer.highestOneBit(known) * 4)];
      hashes = new int[slots.length];
    } else {
      Arrays.fill(slots, 0);
    }
    count = 0;
    known = 0;
    absent = 0;
  }

  int count() {
    return count;
  }

  /** UTF-16 units of all strings. */
  int units() {
    return starts[count];
  }

  /** The lengths of all strings. */
  ByteSink lengths() {
    ByteSink to = lengths;
    to.length = 0;
    to.reserve(count);
    byte[] bytes = to.bytes;
    int from = 0;
    for (int i = 0; i < count; i++) {
      int next = starts[i + 1];
      if (next - from > 0x7F) {
        to.length = i;
        lengthsFrom(i);
        return to;
      }
      bytes[i] = (byte) (next - from);
      from = next;
    }
    to.length = count;
    return to;
  }

  private void lengthsFrom(int first) {
    for (int i = first; i < count; i++) {
      lengths.v(starts[i + 1] - starts[i]);
    }
  }

  byte[] blob() {
    return blob;
  }

  /** The reference of a string: 0 when it is new and so the next fresh one, else index plus one. */
  int reference(String string) {
    int from = starts[count];
    int length = string.length();
    take(string, from, length);
    int hash = hash(text, from, length);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int probe = 0; probe < PROBES; probe++) {
      int entry = slots[slot];
      if (entry == 0) {
        slots[slot] = count + 1;
        hashes[slot] = hash;
        add(string, from, length);
        if (++known * 2 > slots.length) {
          widen();
        }
        return 0;
      }
      if (hashes[slot] == hash && same(entry - 1, from, length)) {
        return entry;
      }
      slot = slot + 1 & mask;
    }
    add(string, from, length);
    return 0;
  }

  /** U+0000 alone says that there is no text, and only we may say that. */
  private void take(String string, int from, int length) {
    reserve(from, length);
    string.getChars(0, length, text, from);
    if (length == 1 && string.charAt(0) == 0 && string != Htip.ABSENT) {
      text[from] = '\uFFFD';
    }
  }

  /** Puts a string at the end without looking whether it is there: the next fresh one. */
  void fresh(String string) {
    int from = starts[count];
    int length = string.length();
    take(string, from, length);
    add(string, from, length);
  }

  /** The index of a string that is in the table or is put there now. */
  int index(String string) {
    int reference = reference(string);
    return reference == 0 ? count - 1 : reference - 1;
  }

  /**
   * Looks at ten units at most: numbers mostly differ at the end, names at the beginning. Units
   * are weighed, not chained, so that the processor multiplies them side by side.
   */
  private static int hash(char[] text, int from, int length) {
    int hash = length * WEIGHTS[0];
    int to = from + length;
    if (length <= WEIGHTS.length) {
      for (int i = 0; i < length; i++) {
        hash += text[from + i] * WEIGHTS[i];
      }
    } else {
      int half = from + (length >> 1);
      int quarter = length >> 2;
      hash +=
          text[to - 1] * 0x85EBCA77
              + text[to - 2] * 0xC2B2AE3D
              + text[to - 3] * 0x27D4EB2F
              + text[to - 4] * 0x165667B1
              + text[from] * 0x7FEB352D
              + text[from + 1] * 0x846CA68B
              + text[half] * 0x5BD1E995
              + text[half + 1] * 0x1B873593
              + text[from + quarter] * 0xCC9E2D51
              + text[to - quarter] * 0x38B34AE5;
    }
    return hash ^ hash >>> 15;
  }

  private boolean same(int index, int from, int length) {
    int start = starts[index];
    return starts[index + 1] - start == length
        && Arrays.equals(text, start, start + length, text, from, from + length);
  }

  private void reserve(int from, int length) {
    if (length > text.length - from) {
      if (length > HtipLimits.FRAME_BYTES - from) {
        throw new HtipException(HtipError.E_LIMIT, -1, "more than 8 MiB of text in a frame");
      }
      int capacity = Math.max(text.length * 2, from + length);
      text = Arrays.copyOf(text, Math.min(HtipLimits.FRAME_BYTES, capacity));
    }
  }

  private void add(String string, int from, int length) {
    int to = from + length;
    // Asked of the string: what has just been copied is slow to read back.
    if (length != 0 && (char) (string.charAt(length - 1) - 1) >= Character.MIN_SURROGATE - 1) {
      last(to - 1, length);
    }
    if (++count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count] = to;
  }

  /** A last unit that is U+0000 or beyond most characters. */
  private void last(int at, int length) {
    char last = text[at];
    // A high surrogate at the end must not find its other half in the string that follows.
    if (Character.isHighSurrogate(last)) {
      text[at] = '\uFFFD';
    }
    absent += last == 0 && length == 1 ? 1 : 0;
  }

  private void widen() {
    int[] oldSlots = slots;
    int[] oldHashes = hashes;
    slots = new int[oldSlots.length * 2];
    hashes = new int[slots.length];
    int mask = slots.length - 1;
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int slot = oldHashes[i] & mask;
        while (slots[slot] != 0) {
          slot = slot + 1 & mask;
        }
        slots[slot] = oldSlots[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }

  /** Appends all text where it is ASCII; otherwise nothing is appended. */
  boolean ascii(ByteSink to) {
    int units = units();
    to.reserve(units);
    int from = to.length;
    if (ascii(to.bytes, from) < units || zeros(to.bytes, from, from + units) > absent) {
      return false;
    }
    to.length = from + units;
    return true;
  }

  /** Encodes text up to what is not ASCII; returns how many units that is. */
  private int ascii(byte[] to, int at) {
    CharBuffer from = CharBuffer.wrap(text, 0, units());
    ascii.reset();
    ascii.encode(from, ByteBuffer.wrap(to, at, to.length - at), true);
    return from.position();
  }

  /** Encodes all text into {@link #blob()}; returns how many bytes it is. */
  int encode() {
    int length = utf8();
    if (zeros(blob, 0, length) > absent) {
      clean();
      length = utf8();
    }
    return length;
  }

  private int utf8() {
    int units = units();
    if (blob.length < units * 3) {
      blob = new byte[units * 3];
    }
    int done = ascii(blob, 0);
    return utf8(done, units, done);
  }

  /** Encodes from a unit on to a place in the blob; returns where that ends. */
  private int utf8(int from, int end, int to) {
    char[] units = text;
    byte[] bytes = blob;
    int i = from;
    int at = to;
    while (i < end) {
      while (i + 4 <= end && (units[i] | units[i + 1] | units[i + 2] | units[i + 3]) < 0x80) {
        bytes[at] = (byte) units[i];
        bytes[at + 1] = (byte) units[i + 1];
        bytes[at + 2] = (byte) units[i + 2];
        bytes[at + 3] = (byte) units[i + 3];
        i += 4;
        at += 4;
      }
      if (i < end) {
        int c = units[i++];
        if (c < 0x80) {
          bytes[at++] = (byte) c;
        } else if (c < 0x800) {
          bytes[at++] = (byte) (0xC0 | c >> 6);
          bytes[at++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate((char) c)
            && i < end
            && Character.isLowSurrogate(units[i])) {
          at = four(Character.toCodePoint((char) c, units[i++]), at);
        } else {
          at = three(Character.isSurrogate((char) c) ? 0xFFFD : c, at);
        }
      }
    }
    return at;
  }

  private int three(int c, int at) {
    blob[at] = (byte) (0xE0 | c >> 12);
    blob[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
    blob[at + 2] = (byte) (0x80 | c & 0x3F);
    return at + 3;
  }

  private int four(int c, int at) {
    blob[at] = (byte) (0xF0 | c >> 18);
    blob[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
    blob[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
    blob[at + 3] = (byte) (0x80 | c & 0x3F);
    return at + 4;
  }

  private static int zeros(byte[] bytes, int from, int to) {
    int zeros = 0;
    int at = from;
    for (; at + 32 <= to; at += 32) {
      long some = zero(bytes, at) | zero(bytes, at + 8);
      if ((some | zero(bytes, at + 16) | zero(bytes, at + 24)) != 0) {
        zeros += zerosOf(bytes, at, at + 32);
      }
    }
    return zeros + zerosOf(bytes, at, to);
  }

  /** Not 0 where one of eight bytes may be. */
  private static long zero(byte[] bytes, int at) {
    long word = (long) LONG.get(bytes, at);
    return word - 0x0101010101010101L & ~word & 0x8080808080808080L;
  }

  private static int zerosOf(byte[] bytes, int from, int to) {
    int zeros = 0;
    for (int i = from; i < to; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** U+0000 means "absent" where it stands alone; inside of text it is what HTML makes of it. */
  private void clean() {
    for (int i = 0; i < count; i++) {
      if (starts[i + 1] - starts[i] > 1) {
        for (int unit = starts[i]; unit < starts[i + 1]; unit++) {
          if (text[unit] == 0) {
            text[unit] = '\uFFFD';
          }
        }
      }
    }
  }
}
