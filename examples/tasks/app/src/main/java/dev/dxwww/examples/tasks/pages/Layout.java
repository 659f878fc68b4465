package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.app.Component;
import dev.dxwww.runtime.http.Html;

/** The frame around every page. */
@Component
final class Layout {
  /** Its name holds a hash of its content, so browsers keep it for good. */
  static final String LIVE_SCRIPT = "/static/live.86f88c387c01.js";

  private static final Markup SCRIPT =
      Markup.html("<script type=\"module\" src=\"{}\"></script>\n", LIVE_SCRIPT);

  private static final Markup LINKS =
      Markup.html(
          """
          <a class="bar-link" href="/lists">Lists</a>
          <a class="bar-link" href="/people">People</a>
          <a class="bar-link" href="/account/sessions">{}<span class="hidden">Account</span></a>
          <a class="button button--quiet button--small" href="/tasks/new">New task</a>
          """,
          Icons.PERSON);

  private static final Markup WAYS_IN =
      Markup.html(
          """
          <a class="bar-link" href="/login">Sign in</a>
          <a class="button button--quiet button--small" href="/sign-up">Sign up</a>
          """);

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>{}</title>
      <link rel="stylesheet" href="/static/app.css">
      <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
      {}\
      </head>
      <body>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="bar">
      <a class="brand" href="/">{}<span>Tasks</span></a>
      <nav class="bar-links" aria-label="Pages">
      {}\
      </nav>
      </header>
      <main id="main" tabindex="-1">
      {}
      </main>
      <footer class="foot">
      <p>One Java program; nothing here needs JavaScript. The same list as
      <a href="/api/tasks">JSON</a>.</p>
      </footer>
      {}
      </body>
      </html>
      """;

  /** A page for those who are signed in, without news. */
  Html page(String title, Markup content) {
    return page(title, content, Optional.empty());
  }

  /** A page for those who are signed in, which tells what was just done. */
  Html page(String title, Markup content, Optional<Flash> flash) {
    return page(title, content, Markup.EMPTY, LINKS, flash);
  }

  /** A page for those who are not signed in. */
  Html entry(String title, Markup content) {
    return entry(title, content, Optional.empty());
  }

  /** A page for those who are not signed in, which tells what was just done. */
  Html entry(String title, Markup content, Optional<Flash> flash) {
    return page(title, content, Markup.EMPTY, WAYS_IN, flash);
  }

  /**
   * A page that keeps itself up to date, and tells what was just done: in its title, so that
   * screen readers say it first.
   */
  Html livePage(String title, Markup content, Optional<Flash> flash) {
    return page(title, content, SCRIPT, LINKS, flash);
  }

  private static Html page(
      String title, Markup content, Markup head, Markup links, Optional<Flash> flash) {
    String news = flash.map(f -> f.text() + " · ").orElse("");
    Markup page =
        Markup.html(
            PAGE,
            news + title + " · Tasks",
            head,
            Icons.LOGO,
            links,
            content,
            flash.map(Layout::toast).orElse(Markup.EMPTY));
    return Html.of(page.html());
  }

  private static Markup toast(Flash flash) {
    return Markup.html(
        """
        <p class="toast" role="status" aria-live="polite">{}<span>{}</span></p>
        """,
        Icons.CHECK,
        flash.text());
  }
}
