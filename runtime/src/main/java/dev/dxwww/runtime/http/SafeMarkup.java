package dev.dxwww.runtime.http;

import java.util.Objects;

/**
 * The only {@link SafeHtml} there is.
 *
 * @param markup that is safe between tags
 */
record SafeMarkup(String markup) implements SafeHtml {
  SafeMarkup {
    Objects.requireNonNull(markup, "markup");
  }

  @Override
  public SafeHtml append(SafeHtml more) {
    return new SafeMarkup(markup.concat(more.markup()));
  }

  /** The markup. */
  @Override
  public String toString() {
    return markup;
  }
}
