package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * What this is, for who is not signed in.
 *
 * @param demo the way in that everybody may know; null for none
 * @param site what this server is called
 */
@Page(layout = SiteLayout.class)
@Template(file = "home.html")
record HomePage(@Nullable Demo demo, String site) {
  String title() {
    return "What is to be done?";
  }

  Audience audience() {
    return Audience.VISITORS;
  }
}
