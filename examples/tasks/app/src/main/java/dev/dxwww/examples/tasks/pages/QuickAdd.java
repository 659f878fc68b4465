package dev.dxwww.examples.tasks.pages;

import org.jspecify.annotations.Nullable;

/**
 * The form above the list: a title is enough for a new task.
 *
 * @param href where it is posted to, and the list that is shown then
 * @param list name of the only list that is shown, which the task is added to; null for several
 * @param error what is wrong with the title; null for nothing
 */
record QuickAdd(String href, @Nullable String list, @Nullable String error) {

  /** The same with a mistake in it. */
  QuickAdd refused(String mistake) {
    return new QuickAdd(href, list, mistake);
  }

  @Nullable String invalid() {
    return error == null ? null : "true";
  }

  @Nullable String describedBy() {
    return error == null ? null : "quick-error";
  }
}
