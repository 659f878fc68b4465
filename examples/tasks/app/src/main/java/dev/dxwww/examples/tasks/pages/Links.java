package dev.dxwww.examples.tasks.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;

import org.jspecify.annotations.Nullable;

/** Addresses that templates cannot make of a handler alone: those with the choice of a list. */
final class Links {
  static final String LIST = "/tasks";
  static final String LOGIN = "/login";
  static final String SESSIONS = "/account/sessions";
  static final String ACCOUNTS = "/admin/accounts";

  private Links() {}

  static String list(TaskQuery query) {
    return list(query, Place.START);
  }

  static String list(TaskQuery query, Place place) {
    return LIST + queryString(query, place);
  }

  /** The events of what happens to the tasks. */
  static String changes(String after) {
    return LIST + "/changes?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
  }

  /** The tasks of a list as a file. */
  static String export(TaskQuery query) {
    return LIST + "/export" + queryString(query, Place.START);
  }

  static String task(long id) {
    return LIST + "/" + id;
  }

  /** Where the tick of a task posts to; the query leads back to the list it was in. */
  static String done(long id, TaskQuery query, Place place) {
    return task(id) + "/done" + queryString(query, place);
  }

  /** The word that stands for a constant in addresses. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String queryString(TaskQuery query, Place place) {
    StringBuilder out = new StringBuilder();
    append(out, "status", query.status() == Status.ALL ? null : word(query.status()));
    append(out, "list", query.list() == null ? null : query.list().toString());
    append(out, "assignee", query.assignee() == null ? null : query.assignee().toString());
    append(out, "priority", query.priority() == null ? null : word(query.priority()));
    append(out, "label", query.label());
    append(out, "q", query.q());
    append(out, "sort", place.sort() == TaskSort.URGENCY ? null : word(place.sort()));
    append(out, "after", place.after());
    return out.toString();
  }

  private static void append(StringBuilder out, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.append(out.isEmpty() ? '?' : '&').append(name).append('=');
      out.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
