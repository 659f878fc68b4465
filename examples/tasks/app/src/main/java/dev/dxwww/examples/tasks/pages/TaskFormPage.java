package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * The form for a new or an existing task.
 *
 * @param title of the page
 * @param heading what the form is for
 * @param action where it is posted to
 * @param submit label of its button
 * @param fields what they hold, and what is wrong with them
 */
@Page(layout = SiteLayout.class)
@Template(file = "task-form.html")
record TaskFormPage(
    String title, String heading, String action, String submit, TaskFields fields) {

  /** The page that says first that something is wrong. */
  TaskFormPage refused() {
    return new TaskFormPage(
        "Please check the form · " + heading, heading, action, submit, fields);
  }

  /** The page with another title. */
  TaskFormPage titled(String other) {
    return new TaskFormPage(other, heading, action, submit, fields);
  }
}
