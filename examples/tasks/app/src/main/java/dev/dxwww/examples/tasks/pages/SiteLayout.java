package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Layout;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The frame around every page.
 *
 * @param title of the page
 * @param news what was just done; null for nothing
 * @param audience who sees the page; null for members
 */
@Layout
@Template(file = "layout.html")
record SiteLayout(String title, @Nullable Notice news, @Nullable Audience audience) {

  /** Screen readers say it first when a page is opened, and what was just done with it. */
  String heading() {
    String told = news == null || !news.onArrival() ? "" : news.text() + " · ";
    return told + title + " · Tasks";
  }
}
