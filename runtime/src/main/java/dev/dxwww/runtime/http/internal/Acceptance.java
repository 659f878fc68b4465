package dev.dxwww.runtime.http.internal;

import java.util.Locale;

/** How well a media type fits an Accept field (RFC 9110, 12.5.1). */
final class Acceptance {
  private static final int UNMATCHED = -1;

  private Acceptance() {}

  /**
   * The place of the best of some media types, or -1 when none is acceptable: the highest weight
   * wins, the earlier one where weights are equal.
   */
  static int best(String accept, MediaType[] offers) {
    if (accept.isBlank() || accept.equals("*/*")) {
      return 0;
    }
    String ranges = accept.toLowerCase(Locale.ROOT);
    int best = -1;
    int bestWeight = 0;
    for (int i = 0; i < offers.length; i++) {
      int weight = weight(ranges, offers[i]);
      if (weight > bestWeight) {
        best = i;
        bestWeight = weight;
      }
    }
    return best;
  }

  /** The weight, 0 to 1000, that the most specific matching range gives a media type. */
  private static int weight(String ranges, MediaType offer) {
    int weight = 0;
    int best = UNMATCHED;
    int start = 0;
    while (start < ranges.length()) {
      int comma = ranges.indexOf(',', start);
      int end = comma < 0 ? ranges.length() : comma;
      String range = ranges.substring(start, end).strip();
      int specificity = specificity(range, offer);
      if (specificity > best) {
        best = specificity;
        weight = quality(range);
      }
      start = end + 1;
    }
    return weight;
  }

  private static int specificity(String range, MediaType offer) {
    int semicolon = range.indexOf(';');
    String name = semicolon < 0 ? range : range.substring(0, semicolon).stripTrailing();
    if (name.equals("*/*")) {
      return 0;
    }
    if (name.endsWith("/*")) {
      return offer.name().startsWith(name.substring(0, name.length() - 1)) ? 1 : UNMATCHED;
    }
    if (!name.equals(offer.name())) {
      return UNMATCHED;
    }
    return semicolon < 0 ? 2 : withParameters(range, semicolon, offer);
  }

  /**
   * Each parameter before {@code q} must be the offer's, too; the more of them, the better it fits.
   */
  private static int withParameters(String range, int semicolon, MediaType offer) {
    int specificity = 2;
    int start = semicolon + 1;
    while (start < range.length()) {
      int next = range.indexOf(';', start);
      int end = next < 0 ? range.length() : next;
      int equals = range.indexOf('=', start, end);
      if (equals > 0) {
        String key = range.substring(start, equals).strip();
        if (key.equals("q")) {
          return specificity;
        }
        if (!range.substring(equals + 1, end).strip().equals(offer.parameter(key))) {
          return UNMATCHED;
        }
        specificity++;
      }
      start = end + 1;
    }
    return specificity;
  }

  /** The weight of a range in thousandths; 1000 without one, 0 for one that cannot be read. */
  private static int quality(String range) {
    int semicolon = range.indexOf(';');
    while (semicolon >= 0) {
      int next = range.indexOf(';', semicolon + 1);
      String parameter = range.substring(semicolon + 1, next < 0 ? range.length() : next).strip();
      if (parameter.startsWith("q=")) {
        return thousandths(parameter.substring(2).strip());
      }
      semicolon = next;
    }
    return 1000;
  }

  /** Some clients leave the zero before the point out, as Java's own did for long. */
  private static int thousandths(String written) {
    String text = written.startsWith(".") ? "0" + written : written;
    if (text.isEmpty() || text.length() > 5 || text.length() > 1 && text.charAt(1) != '.') {
      return 0;
    }
    int value = text.charAt(0) - '0';
    if (value != 0 && value != 1) {
      return 0;
    }
    for (int i = 2; i < 5; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = 10 * value + digit;
    }
    return Math.min(value, 1000);
  }
}
