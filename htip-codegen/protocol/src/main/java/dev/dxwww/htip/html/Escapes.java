package dev.dxwww.htip.html;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The ASCII characters that are not written as they are, for one context. */
final class Escapes {
  /** Between tags. Carriage returns would become line feeds (HTML, 13.2.3.5). */
  static final Escapes TEXT = new Escapes("&<>\r\0");

  /** In quotes of either kind. */
  static final Escapes ATTRIBUTE = new Escapes("&<>\"'\r\0");

  private final byte[] @Nullable [] replacements = new byte[128][];

  private Escapes(String escaped) {
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      replacements[c] = reference(c).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What to write for a character below 128; null for itself. */
  byte @Nullable [] of(char c) {
    return replacements[c];
  }

  private static String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      case '\0' -> "\uFFFD";
      default -> "&#39;";
    };
  }
}
