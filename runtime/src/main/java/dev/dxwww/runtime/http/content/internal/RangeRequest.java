package dev.dxwww.runtime.http.content.internal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a {@code Range} field asks for (RFC 9110, 14), measured against content of some length. */
public sealed interface RangeRequest {
  /** More ranges than this are no download that goes on, but work for the server. */
  int MOST = 16;

  /** The head of a part takes about this many bytes; ranges nearer than that become one part. */
  long GAP = 80;

  /** All of the content: there is no such field, or it is one that a server ignores. */
  record Whole() implements RangeRequest {}

  /** Some of the content: 206. The parts stand in the order asked for and do not overlap. */
  record Parts(List<ByteRange> ranges) implements RangeRequest {
    public Parts {
      ranges = List.copyOf(ranges);
    }
  }

  /** None of the ranges is in the content: 416. */
  record Unsatisfiable() implements RangeRequest {}

  /**
   * Reads a field. One that is malformed, of another unit, or with more than {@link #MOST} ranges
   * counts as absent (RFC 9110, 14.2).
   */
  static RangeRequest of(@Nullable String field, long length) {
    if (field == null || !field.regionMatches(true, 0, "bytes=", 0, 6)) {
      return new Whole();
    }
    List<ByteRange> ranges = new ArrayList<>();
    int asked = 0;
    int start = 6;
    while (start <= field.length()) {
      int comma = field.indexOf(',', start);
      int end = comma < 0 ? field.length() : comma;
      String spec = field.substring(start, end).strip();
      start = end + 1;
      if (spec.isEmpty()) {
        continue;
      }
      asked++;
      if (asked > MOST || !Spec.isWellFormed(spec)) {
        return new Whole();
      }
      ByteRange range = Spec.within(spec, length);
      if (range != null) {
        add(ranges, range);
      }
    }
    if (asked == 0) {
      return new Whole();
    }
    return ranges.isEmpty() ? new Unsatisfiable() : new Parts(ranges);
  }

  /** At the place of the first one that it is near to, which may bring others near. */
  private static void add(List<ByteRange> ranges, ByteRange range) {
    ByteRange merged = range;
    int place = ranges.size();
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).isNear(merged, GAP)) {
        merged = merged.with(ranges.remove(i));
        place = Math.min(place, i);
        i = -1;
      }
    }
    ranges.add(Math.min(place, ranges.size()), merged);
  }

  /** One range as it is written: {@code 0-99}, {@code 100-} or {@code -50}. */
  final class Spec {
    private Spec() {}

    private static boolean isWellFormed(String spec) {
      int dash = spec.indexOf('-');
      if (dash < 0 || spec.length() == 1) {
        return false;
      }
      return areDigits(spec, 0, dash)
          && areDigits(spec, dash + 1, spec.length())
          && (dash == 0 || dash == spec.length() - 1
              || number(spec, 0, dash) <= number(spec, dash + 1, spec.length()));
    }

    private static boolean areDigits(String text, int start, int end) {
      for (int i = start; i < end; i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    /** The number; one that is too large for a long is as far beyond all content as any. */
    private static long number(String text, int start, int end) {
      long value = 0;
      for (int i = start; i < end; i++) {
        int digit = text.charAt(i) - '0';
        if (value > (Long.MAX_VALUE - digit) / 10) {
          return Long.MAX_VALUE;
        }
        value = 10 * value + digit;
      }
      return value;
    }

    /** The range in content of a length; null when it holds none of it. */
    private static @Nullable ByteRange within(String spec, long length) {
      int dash = spec.indexOf('-');
      if (dash == 0) {
        long suffix = Math.min(number(spec, 1, spec.length()), length);
        return suffix == 0 ? null : new ByteRange(length - suffix, length - 1);
      }
      long first = number(spec, 0, dash);
      if (first >= length) {
        return null;
      }
      boolean open = dash == spec.length() - 1;
      long last = open ? length - 1 : number(spec, dash + 1, spec.length());
      return new ByteRange(first, Math.min(last, length - 1));
    }
  }
}
