package dev.dxwww.common;

import java.util.List;
import java.util.Locale;

/**
 * One field of a {@link Cron} expression: which numbers match.
 *
 * @param matches bit n is set where n matches
 * @param any whether it is {@code *}, without a step
 * @param star whether it begins with {@code *}: of two fields for days it does not restrict
 */
record CronField(long matches, boolean any, boolean star) {

  /** What a field may hold. */
  enum Kind {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of month", 1, 31, List.of()),
    MONTH(
        "month",
        1,
        12,
        List.of(
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    DAY_OF_WEEK("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private final String title;
    private final int min;
    private final int max;
    private final List<String> names;

    Kind(String title, int min, int max, List<String> names) {
      this.title = title;
      this.min = min;
      this.max = max;
      this.names = names;
    }

    private IllegalArgumentException refuse(String text) {
      String named = names.isEmpty() ? "" : " or " + names.getFirst() + " to " + names.getLast();
      return new IllegalArgumentException(
          "%s \"%s\" is not made of %d to %d%s, such as *, 1-5, */2 or 1,3"
              .formatted(title, text, min, max, named));
    }

    /** One that goes beyond every number would look like a longer time and never be that. */
    private boolean isStep(int step) {
      return step >= 1 && step <= max - min + 1;
    }

    private int number(String text, String field) {
      int name = names.indexOf(text.toUpperCase(Locale.ROOT));
      if (name >= 0) {
        return name + min;
      }
      boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (text.isEmpty() || text.length() > 4 || !digits) {
        throw refuse(field);
      }
      return Integer.parseInt(text);
    }
  }

  static CronField parse(Kind kind, String text) {
    long bits = 0;
    for (String part : text.split(",", -1)) {
      bits |= part(kind, part, text);
    }
    if (kind == Kind.DAY_OF_WEEK && (bits & 1L << 7) != 0) {
      bits |= 1;
    }
    return new CronField(bits, text.equals("*"), text.startsWith("*"));
  }

  private static long part(Kind kind, String part, String field) {
    int slash = part.indexOf('/');
    String range = slash < 0 ? part : part.substring(0, slash);
    int step = slash < 0 ? 1 : kind.number(part.substring(slash + 1), field);
    int dash = range.indexOf('-');
    int from;
    int to;
    if (range.equals("*")) {
      from = kind.min;
      to = kind == Kind.DAY_OF_WEEK ? 6 : kind.max;
    } else if (dash >= 0) {
      from = kind.number(range.substring(0, dash), field);
      to = kind.number(range.substring(dash + 1), field);
    } else {
      from = kind.number(range, field);
      to = slash < 0 ? from : kind.max;
    }
    if (from < kind.min || to > kind.max || from > to || !kind.isStep(step)) {
      throw kind.refuse(field);
    }
    long bits = 0;
    for (int i = from; i <= to; i += step) {
      bits |= 1L << i;
    }
    return bits;
  }

  boolean has(int number) {
    return (matches & 1L << number) != 0;
  }
}
