package dev.dxwww.runtime.error;

/** Tells from an Accept header (RFC 9110, 12.5.1) whether a page or a problem is wanted. */
final class Accept {
  private Accept() {}

  /**
   * Whether HTML is named and preferred to JSON: by weight, among equals by order. Wildcards and a
   * missing header mean a program, which gets JSON.
   */
  static boolean prefersHtml(String header) {
    int html = 0;
    int json = 0;
    boolean htmlFirst = false;
    int start = 0;
    while (start < header.length()) {
      int end = indexOf(header, ',', start, header.length());
      int typeEnd = indexOf(header, ';', start, end);
      String type = header.substring(start, typeEnd).strip();
      int weight = weight(header, typeEnd, end);
      if (isHtml(type) && weight > html) {
        html = weight;
        htmlFirst = json < weight;
      } else if (isJson(type)) {
        json = Math.max(json, weight);
      }
      start = end + 1;
    }
    return html > 0 && (html > json || html == json && htmlFirst);
  }

  private static boolean isHtml(String type) {
    return type.equalsIgnoreCase("text/html") || type.equalsIgnoreCase("application/xhtml+xml");
  }

  private static boolean isJson(String type) {
    return type.equalsIgnoreCase("application/json")
        || type.equalsIgnoreCase(ProblemJson.MEDIA_TYPE);
  }

  /** The q parameter in thousandths: 1000 when absent, 0 when it makes no sense. */
  private static int weight(String header, int from, int to) {
    int start = from;
    while (start < to) {
      int end = indexOf(header, ';', start + 1, to);
      String parameter = header.substring(start + 1, end).strip();
      if (parameter.length() > 2 && (parameter.charAt(0) | 0x20) == 'q'
          && parameter.charAt(1) == '=') {
        return thousandths(parameter, 2);
      }
      start = end;
    }
    return 1000;
  }

  private static int thousandths(String text, int from) {
    int whole = text.charAt(from) - '0';
    if (whole < 0 || whole > 1 || text.length() > from + 1 && text.charAt(from + 1) != '.') {
      return 0;
    }
    int value = whole * 1000;
    int unit = 100;
    for (int i = from + 2; i < text.length() && unit > 0; i++, unit /= 10) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value += digit * unit;
    }
    return Math.min(1000, value);
  }

  private static int indexOf(String text, char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return to;
  }
}
