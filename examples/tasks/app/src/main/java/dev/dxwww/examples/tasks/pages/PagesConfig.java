package dev.dxwww.examples.tasks.pages;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.query.PageRequest;

/**
 * Settings of the pages.
 *
 * @param size how many tasks a page of the list has
 * @param sorted how many it has in another order than that of urgency
 */
@ConfigProperties("tasks.pages")
record PagesConfig(@DefaultValue("50") int size, @DefaultValue("200") int sorted) {
  PagesConfig {
    if (size < 1 || size > PageRequest.MOST) {
      throw new IllegalArgumentException("tasks.pages.size must be 1 to " + PageRequest.MOST);
    }
    if (sorted < 1) {
      throw new IllegalArgumentException("tasks.pages.sorted must be at least 1");
    }
  }
}
