package dev.dxwww.examples.tasks.pages;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.http.QueryParam;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the list a page shows, read from its query string.
 *
 * @param sort its order
 * @param after the place in the order of urgency that the page begins behind; null for its start
 */
record Place(
    @QueryParam @DefaultValue("urgency") TaskSort sort, @QueryParam @Nullable String after) {

  /** The start of the list in the usual order. */
  static final Place START = new Place(TaskSort.URGENCY, null);

  /** The start of the list in this order. */
  Place first() {
    return new Place(sort, null);
  }

  /** The start of the list in another order. */
  Place by(TaskSort other) {
    return new Place(other, null);
  }

  /** The page behind this one. */
  Place next(String cursor) {
    return new Place(sort, cursor);
  }
}
