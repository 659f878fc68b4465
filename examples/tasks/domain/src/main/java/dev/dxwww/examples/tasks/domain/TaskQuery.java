package dev.dxwww.examples.tasks.domain;

import java.util.Optional;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.http.QueryParam;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list, read from the query string of pages and API alike.
 *
 * @param status all of them, the open or the done ones
 * @param q text that title, notes or a label contain, whatever the case; null or blank for any
 * @param label a label they carry; null for any
 * @param priority their priority; null for any
 * @param list id of the list they are in; null for any
 * @param assignee id of who is to do them; null for anybody
 */
public record TaskQuery(
    @QueryParam @DefaultValue("all") Status status,
    @QueryParam @Nullable String q,
    @QueryParam @Nullable String label,
    @QueryParam @Nullable Priority priority,
    @QueryParam @Nullable Long list,
    @QueryParam @Nullable Long assignee) {

  /** Every task there is. */
  public static final TaskQuery EVERYTHING = 
      new TaskQuery(Status.ALL, null, null, null, null, null);

  /** The same question about tasks of another status. */
  public TaskQuery withStatus(Status other) {
    return new TaskQuery(other, q, label, priority, list, assignee);
  }

  /** The same question about tasks with this label, or with any for null. */
  public TaskQuery withLabel(@Nullable String other) {
    return new TaskQuery(status, q, other, priority, list, assignee);
  }

  /** The same question about tasks of this priority, or of any for null. */
  public TaskQuery withPriority(@Nullable Priority other) {
    return new TaskQuery(status, q, label, other, list, assignee);
  }

  /** The same question about tasks of this list, or of any for null. */
  public TaskQuery withList(@Nullable Long other) {
    return new TaskQuery(status, q, label, priority, other, assignee);
  }

  /** The same question about tasks of this person, or of anybody for null. */
  public TaskQuery withAssignee(@Nullable Long other) {
    return new TaskQuery(status, q, label, priority, list, other);
  }

  /** The same question with another text. */
  public TaskQuery withText(@Nullable String other) {
    return new TaskQuery(status, other, label, priority, list, assignee);
  }

  /** The nearest question that also finds what has just been added to its list. */
  public TaskQuery withNew() {
    Status open = status == Status.DONE ? Status.ALL : status;
    return new TaskQuery(open, null, null, null, list, null);
  }

  /** The text to look for; empty for any. */
  public Optional<String> text() {
    return Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty());
  }
}
