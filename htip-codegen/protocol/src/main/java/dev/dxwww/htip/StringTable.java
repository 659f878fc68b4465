package dev.dxwww.htip;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The strings of one frame: each once, its length in UTF-16 units, all text in one blob. */
final class StringTable {
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(REPLACEMENT);
  private final ByteSink lengths = new ByteSink(256);
  private String[] strings = new String[64];
  // Open addressing: 0 is free, else the string's index plus one. At most half full.
  private int[] slots = new int[128];
  private char[] text = new char[1024];
  private int units;
  private int count;
  private byte[] blob = new byte[1024];

  /** Forgets all strings; keeps the arrays. */
  void clear() {
    Arrays.fill(strings, 0, count, "");
    if (slots.length > 1024 && slots.length > count * 16) {
      // After a far larger frame: emptying its table each time would cost more than the frame.
      slots = new int[Math.max(128, Integer.highestOneBit(count) * 4)];
    } else {
      Arrays.fill(slots, 0);
    }
    lengths.length = 0;
    units = 0;
    count = 0;
  }

  int count() {
    return count;
  }

  ByteSink lengths() {
    return lengths;
  }

  byte[] blob() {
    return blob;
  }

  /** The reference of a string: 0 when it is new and so the next fresh one, else index plus one. */
  int reference(String string) {
    int mask = slots.length - 1;
    int slot = spread(string) & mask;
    int entry;
    while ((entry = slots[slot]) != 0) {
      if (strings[entry - 1].equals(string)) {
        return entry;
      }
      slot = slot + 1 & mask;
    }
    add(string);
    slots[slot] = count;
    if (count * 2 >= slots.length) {
      widen();
    }
    return 0;
  }

  /** The index of a string that is in the table or is put there now. */
  int index(String string) {
    int reference = reference(string);
    return reference == 0 ? count - 1 : reference - 1;
  }

  private static int spread(String string) {
    int hash = string.hashCode();
    return hash ^ hash >>> 15;
  }

  private void add(String string) {
    if (count == strings.length) {
      strings = Arrays.copyOf(strings, count * 2);
      Arrays.fill(strings, count, count * 2, "");
    }
    strings[count++] = string;
    append(string.indexOf(0) >= 0 ? clean(string) : string);
  }

  private void append(String string) {
    int length = string.length();
    if (length > HtipLimits.FRAME_BYTES - units) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 8 MiB of text in a frame");
    }
    if (length > text.length - units) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, units + length));
    }
    string.getChars(0, length, text, units);
    units += length;
    lengths.v(length);
    // A high surrogate at the end must not find its other half in the string that follows.
    if (length != 0 && Character.isHighSurrogate(text[units - 1])) {
      text[units - 1] = '\uFFFD';
    }
  }

  /** U+0000 means "absent" where it stands alone; inside of text it is what HTML makes of it. */
  private static String clean(String string) {
    return string.equals(Htip.ABSENT) ? string : string.replace('\0', '\uFFFD');
  }

  private void widen() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      int slot = spread(strings[i]) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Encodes all text into {@link #blob()}; returns how many bytes it is. */
  int encode() {
    int most = units * 3;
    if (blob.length < most) {
      blob = new byte[most];
    }
    ByteBuffer to = ByteBuffer.wrap(blob);
    encoder.reset();
    encoder.encode(CharBuffer.wrap(text, 0, units), to, true);
    encoder.flush(to);
    return to.position();
  }
}
