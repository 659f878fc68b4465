package dev.dxwww.runtime.http.content.internal;

/** Weights of {@code Accept} fields (RFC 9110, 12.4.2), in thousandths. */
public final class Weights {
  /** The weight of what says none. */
  public static final int FULL = 1000;

  private Weights() {}

  /** The weight of one element, in lower case; 0 for one that cannot be read. */
  public static int of(String element) {
    int semicolon = element.indexOf(';');
    while (semicolon >= 0) {
      int next = element.indexOf(';', semicolon + 1);
      String parameter =
          element.substring(semicolon + 1, next < 0 ? element.length() : next).strip();
      if (parameter.startsWith("q=")) {
        return thousandths(parameter.substring(2).strip());
      }
      semicolon = next;
    }
    return FULL;
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
    return Math.min(value, FULL);
  }
}
