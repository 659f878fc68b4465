package dev.dxwww.processor.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/**
 * A string literal or text block as written, or several joined by {@code +}, and for each character
 * of the value where in the source it comes from (JLS 3.3, 3.10.5 to 3.10.7).
 */
final class LiteralSource {
  private static final String FENCE = "\"\"\"";

  /** Characters still to be read, and for each of them (and the end) its offset in the source. */
  private char[] chars;

  private int[] offsets;
  private int length;

  private LiteralSource(int capacity) {
    chars = new char[capacity];
    offsets = new int[capacity + 1];
  }

  /**
   * Offsets in the source of each character of the value, and one more for its end. Empty when the
   * literal does not read as {@code value}: better no position than a wrong one.
   */
  static Optional<int[]> offsets(String source, int start, int end, String value) {
    LiteralSource read = new LiteralSource(end - start);
    for (int[] literal : JoinedLiterals.of(source, start, end)) {
      LiteralSource raw = new LiteralSource(literal[1] - literal[0]);
      raw.translateUnicode(source, literal[0], literal[1]);
      Optional<LiteralSource> content = raw.content();
      if (content.isEmpty()) {
        return Optional.empty();
      }
      read.add(content.get().unescaped());
    }
    boolean same = new String(read.chars, 0, read.length).equals(value);
    return same ? Optional.of(Arrays.copyOf(read.offsets, read.length + 1)) : Optional.empty();
  }

  private void add(LiteralSource more) {
    for (int i = 0; i < more.length; i++) {
      add(more.chars[i], more.offsets[i]);
    }
    offsets[length] = more.offsets[more.length];
  }

  private void add(char c, int offset) {
    chars[length] = c;
    offsets[length++] = offset;
  }

  /** Unicode escapes are read before all else; {@code \\u} after an odd backslash is none. */
  private void translateUnicode(String source, int start, int end) {
    boolean escaped = false;
    int i = start;
    while (i < end) {
      char c = source.charAt(i);
      if (c == '\\' && !escaped && i + 1 < end && source.charAt(i + 1) == 'u') {
        int digits = i + 1;
        while (digits < end && source.charAt(digits) == 'u') {
          digits++;
        }
        int next = Math.min(digits + 4, end);
        char translated = (char) Integer.parseInt(source.substring(digits, next), 16);
        escaped = translated == '\\' && !escaped;
        add(translated, i);
        i = next;
      } else {
        escaped = c == '\\' && !escaped;
        add(c, i++);
      }
    }
    offsets[length] = end;
  }

  private Optional<LiteralSource> content() {
    String text = new String(chars, 0, length);
    if (text.startsWith(FENCE) && text.endsWith(FENCE) && length >= 2 * FENCE.length()) {
      int first = text.indexOf('\n');
      int carriage = text.indexOf('\r');
      if (first < 0 || (carriage >= 0 && carriage < first && carriage != first - 1)) {
        first = carriage;
      }
      return first < 0 ? Optional.empty() : Optional.of(block(first + 1, length - 3));
    }
    if (length >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return Optional.of(slice(1, length - 1));
    }
    return Optional.empty();
  }

  private LiteralSource slice(int from, int to) {
    LiteralSource slice = new LiteralSource(to - from);
    for (int i = from; i < to; i++) {
      slice.add(chars[i], offsets[i]);
    }
    slice.offsets[slice.length] = offsets[to];
    return slice;
  }

  /** A text block's lines without their common indentation and their trailing white space. */
  private LiteralSource block(int from, int to) {
    LiteralSource lines = slice(from, to).withLineFeeds();
    int indentation = lines.indentation();
    LiteralSource block = new LiteralSource(lines.length);
    int start = 0;
    while (start <= lines.length) {
      int end = lines.lineEnd(start);
      int last = end;
      while (last > start && Character.isWhitespace(lines.chars[last - 1])) {
        last--;
      }
      for (int i = start + indentation; i < last; i++) {
        block.add(lines.chars[i], lines.offsets[i]);
      }
      if (end < lines.length) {
        block.add('\n', lines.offsets[end]);
      }
      start = end + 1;
    }
    block.offsets[block.length] = lines.offsets[lines.length];
    return block;
  }

  private LiteralSource withLineFeeds() {
    LiteralSource lines = new LiteralSource(length);
    for (int i = 0; i < length; i++) {
      if (chars[i] == '\r') {
        lines.add('\n', offsets[i]);
        if (i + 1 < length && chars[i + 1] == '\n') {
          i++;
        }
      } else {
        lines.add(chars[i], offsets[i]);
      }
    }
    lines.offsets[lines.length] = offsets[length];
    return lines;
  }

  /** The least indentation of all lines that are not blank and of the last one. */
  private int indentation() {
    int least = Integer.MAX_VALUE;
    int start = 0;
    while (start <= length) {
      int end = lineEnd(start);
      int i = start;
      while (i < end && Character.isWhitespace(chars[i])) {
        i++;
      }
      if (i < end || end == length) {
        least = Math.min(least, i - start);
      }
      start = end + 1;
    }
    return least;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < length && chars[end] != '\n') {
      end++;
    }
    return end;
  }

  private LiteralSource unescaped() {
    LiteralSource value = new LiteralSource(length);
    int i = 0;
    while (i < length) {
      if (chars[i] != '\\' || i + 1 == length) {
        value.add(chars[i], offsets[i]);
        i++;
      } else if (chars[i + 1] >= '0' && chars[i + 1] <= '7') {
        int digits = octalDigits(i + 1);
        String octal = new String(chars, i + 1, digits);
        value.add((char) Integer.parseInt(octal, 8), offsets[i]);
        i += 1 + digits;
      } else {
        if (chars[i + 1] != '\n') {
          value.add(simple(chars[i + 1]), offsets[i]);
        }
        i += 2;
      }
    }
    value.offsets[value.length] = offsets[length];
    return value;
  }

  private int octalDigits(int from) {
    int most = chars[from] <= '3' ? 3 : 2;
    int digits = 1;
    while (digits < most
        && from + digits < length
        && chars[from + digits] >= '0'
        && chars[from + digits] <= '7') {
      digits++;
    }
    return digits;
  }

  private static char simple(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 's' -> ' ';
      default -> escape;
    };
  }
}
