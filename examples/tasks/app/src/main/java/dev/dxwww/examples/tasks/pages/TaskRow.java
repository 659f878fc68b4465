package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;

import org.jspecify.annotations.Nullable;

/**
 * One task as a list shows it.
 *
 * @param id of the task
 * @param title of the task
 * @param notes of the task; empty for none
 * @param done whether it is done
 * @param doneHref where its tick posts to; the query leads back to the list it stands in
 * @param facts what else is to be known of it
 */
record TaskRow(
    long id, String title, String notes, boolean done, String doneHref, Facts facts) {

  /**
   * What stands below the title.
   *
   * @param due when it is to be done; null for any day
   * @param priority how much it matters
   * @param list its list; null where that goes without saying
   * @param assignee who is to do it; null for nobody, and where that goes without saying
   * @param labels words to find it by
   */
  record Facts(
      @Nullable Due due,
      Priority priority,
      @Nullable String list,
      @Nullable String assignee,
      List<Label> labels) {

    boolean areAny() {
      return due != null || priority != Priority.NORMAL || list != null || assignee != null
          || !labels.isEmpty();
    }
  }

  /**
   * A word to find tasks by.
   *
   * @param text the word
   * @param href the tasks that have it
   */
  record Label(String text, String href) {}

  /**
   * A task in the part of a list that a place and a query name.
   *
   * @param today the day to see its due day from
   */
  static TaskRow of(Task task, TaskQuery query, Place place, LocalDate today) {
    // Where all tasks of a page are in one list, its name stands above them.
    boolean ofList = query.list() == null && !task.list().name().equals(TaskList.INBOX);
    Facts facts =
        new Facts(
            Due.of(task.due(), task.done(), today),
            task.priority(),
            ofList ? task.list().name() : null,
            query.assignee() == null ? task.assignee().map(Person::name).orElse(null) : null,
            task.labels().stream()
                .map(text -> new Label(text, Links.list(query.withLabel(text), place.first())))
                .toList());
    return new TaskRow(
        task.id(), task.title(), task.notes(), task.done(),
        Links.done(task.id(), query, place), facts);
  }

  /** What the tick does. */
  String action() {
    return done ? "Open again" : "Mark as done";
  }

  /** What its tick says that it is to be: the other of both. */
  String otherState() {
    return done ? "false" : "true";
  }
}
