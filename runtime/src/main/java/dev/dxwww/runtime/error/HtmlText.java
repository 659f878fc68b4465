package dev.dxwww.runtime.error;

/** Writes text into HTML so that it stays text, between tags and inside quoted attributes alike. */
final class HtmlText {
  private HtmlText() {}

  static StringBuilder append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case 0 -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return out;
  }

  static String escape(String text) {
    return append(new StringBuilder(text.length() + 16), text).toString();
  }
}
