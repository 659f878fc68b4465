package dev.dxwww.runtime.http;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A page or a fragment of HTML, sent as {@code text/html;charset=utf-8}.
 *
 * <p>The content is sent as it is: whatever comes from a request or a database goes through
 * {@link #escape} first.
 *
 * @param content the markup
 */
public record Html(String content) {
  public Html {
    Objects.requireNonNull(content, "content");
  }

  /** A page made of this markup. */
  public static Html of(String content) {
    return new Html(content);
  }

  /** A page or fragment that needs no escaping. */
  public static Html of(SafeHtml content) {
    return new Html(content.markup());
  }

  /**
   * Text made safe for element content and for attribute values in quotes: {@code & < > " '} become
   * character references (HTML Living Standard, 13.1.4). Not for scripts, styles or URLs.
   */
  public static String escape(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (reference(text.charAt(i)) != null) {
        return escapeFrom(text, i);
      }
    }
    return text;
  }

  private static String escapeFrom(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      String reference = reference(c);
      if (reference == null) {
        out.append(c);
      } else {
        out.append(reference);
      }
    }
    return out.toString();
  }

  private static @Nullable String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
