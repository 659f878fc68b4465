package dev.dxwww.examples.tasks.domain;

import java.util.Locale;

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
 */
public record TaskQuery(
    @QueryParam @DefaultValue("all") Status status,
    @QueryParam @Nullable String q,
    @QueryParam @Nullable String label,
    @QueryParam @Nullable Priority priority) {

  /** Every task there is. */
  public static final TaskQuery EVERYTHING = new TaskQuery(Status.ALL, null, null, null);

  /** Whether the task is one of those asked for. */
  public boolean matches(Task task) {
    return status.includes(task)
        && (label == null || task.labels().contains(label))
        && (priority == null || task.priority() == priority)
        && containsText(task);
  }

  /** The same question about tasks of another status. */
  public TaskQuery withStatus(Status other) {
    return new TaskQuery(other, q, label, priority);
  }

  /** The same question about tasks with this label, or with any for null. */
  public TaskQuery withLabel(@Nullable String other) {
    return new TaskQuery(status, q, other, priority);
  }

  /** The same question about tasks of this priority, or of any for null. */
  public TaskQuery withPriority(@Nullable Priority other) {
    return new TaskQuery(status, q, label, other);
  }

  /** The same question without the text. */
  public TaskQuery withoutText() {
    return new TaskQuery(status, null, label, priority);
  }

  /** The text to look for, in lower case; empty for any. */
  private String needle() {
    return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
  }

  private boolean containsText(Task task) {
    String needle = needle();
    return needle.isEmpty()
        || contains(task.title(), needle)
        || contains(task.notes(), needle)
        || task.labels().stream().anyMatch(l -> contains(l, needle));
  }

  private static boolean contains(String text, String needle) {
    return text.toLowerCase(Locale.ROOT).contains(needle);
  }
}
