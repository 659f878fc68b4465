package dev.dxwww.template;

/** What those get who ask for a page as HTML. */
public enum Render {
  /**
   * Browsers get the application's shell, which then asks for the page as a stream of changes;
   * search engines, link previews, tools and browsers without scripts get the page as HTML.
   */
  AUTO,

  /** All get the page as HTML: for pages that need no client. */
  SSR,

  /**
   * All get the application's own {@code index.html} but those whose browser has told that it runs
   * no scripts. Without an {@code index.html} the page answers 500.
   */
  SHELL
}
