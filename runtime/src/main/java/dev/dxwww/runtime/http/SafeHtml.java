package dev.dxwww.runtime.http;

import java.util.Objects;

import dev.dxwww.runtime.spi.HtmlSanitizer;

/**
 * HTML that is known to mean what its author meant: written by the programmer, escaped, let through
 * by a sanitizer, or joined of such. It stands between tags, where text and elements may stand; not
 * in attributes, scripts or styles.
 *
 * <p>There is no way here from a text to markup but those that this type names. {@link #constant}
 * takes compile-time constants only: the processor refuses all else (SEC-029), and so does the
 * method itself, for code that was compiled without it.
 *
 * <p>An interface for one reason: its static methods are called by its name alone, never through a
 * value or a subclass, so that each call is found in the source. Values are immutable, and equal
 * when their markup is.
 */
public sealed interface SafeHtml permits SafeMarkup {
  /** Nothing. */
  SafeHtml EMPTY = new SafeMarkup("");

  /**
   * Markup that stands in the source: a literal, a text block, a constant, or several joined by
   * {@code +}.
   *
   * @throws IllegalArgumentException if the text was made at run time
   */
  static SafeHtml constant(String html) {
    // JLS 3.10.5, 15.29: constants are interned, texts made at run time are not.
    if (!isInterned(html)) {
      throw new IllegalArgumentException(
          "[SEC-029] SafeHtml.constant takes constants of the source, and this text was made at run"
              + " time: use SafeHtml.escape(text), or SafeHtml.sanitized(html, by)");
    }
    return new SafeMarkup(html);
  }

  /** A copy is asked for: a text that is not known yet would become the known one itself. */
  private static boolean isInterned(String text) {
    return new String(text).intern() == text;
  }

  /** A text as it is: {@code & < > " '} become character references, see {@link Html#escape}. */
  static SafeHtml escape(String text) {
    return new SafeMarkup(Html.escape(text));
  }

  /**
   * What a sanitizer lets through.
   *
   * @param html from anywhere
   * @param by whose word is taken for it
   * @throws IllegalStateException if the sanitizer gives null
   */
  static SafeHtml sanitized(String html, HtmlSanitizer by) {
    Objects.requireNonNull(html, "html");
    String clean = by.sanitize(html);
    if (clean == null) {
      throw new IllegalStateException("HtmlSanitizer " + by.name() + " gave null");
    }
    return new SafeMarkup(clean);
  }

  /** One after the other, with nothing between. */
  static SafeHtml join(Iterable<? extends SafeHtml> parts) {
    StringBuilder markup = new StringBuilder();
    for (SafeHtml part : parts) {
      markup.append(part.markup());
    }
    return new SafeMarkup(markup.toString());
  }

  /** This, and more behind it. */
  SafeHtml append(SafeHtml more);

  /** The markup. */
  String markup();
}
