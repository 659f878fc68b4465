package dev.dxwww.runtime.http.content.internal;

import java.util.Locale;

/** How well a media type fits an Accept field (RFC 9110, 12.5.1). */
public final class Acceptance {
  private static final int UNMATCHED = -1;

  private Acceptance() {}

  /**
   * The place of the best of some media types, or -1 when none is acceptable: the highest weight
   * wins, the earlier one where weights are equal.
   */
  public static int best(String accept, MediaType[] offers) {
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
        weight = Weights.of(range);
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
}
