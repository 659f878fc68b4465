package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.runtime.query.Page;

import org.jspecify.annotations.Nullable;

/**
 * The tasks that a page shows.
 *
 * @param vacancy why there is none; null where there are some
 * @param groups those that stand together
 * @param beyond what is not shown of a list that has no parts; null where it is all shown
 * @param moreHref the next part; null behind the last
 */
record ShownTasks(
    @Nullable Vacancy vacancy,
    List<Group> groups,
    @Nullable String beyond,
    @Nullable String moreHref) {

  /**
   * The tasks at a place.
   *
   * @param counts how many match, by status
   * @param today the day to see due days from
   */
  static ShownTasks of(
      TaskQuery query, Place place, Page<Task> tasks, TaskCounts counts, LocalDate today) {
    if (tasks.items().isEmpty()) {
      return new ShownTasks(vacancy(query, place, counts), List.of(), null, null);
    }
    Function<Task, TaskRow> row = task -> TaskRow.of(task, query, place, today);
    if (place.sort() != TaskSort.URGENCY) {
      return new ShownTasks(
          null, Group.one(tasks.items(), row),
          beyond(tasks.items().size(), counts.of(query.status())), null);
    }
    boolean whole = place.after() == null && tasks.next().isEmpty();
    return new ShownTasks(
        null,
        Group.byDay(tasks.items(), today, whole, row),
        null,
        tasks.next().map(next -> Links.list(query, place.next(next))).orElse(null));
  }

  private static @Nullable String beyond(int shown, int matching) {
    return matching > shown
        ? "The first %d of %d tasks. Search or filter to see others.".formatted(shown, matching)
        : null;
  }

  private static Vacancy vacancy(TaskQuery query, Place place, TaskCounts counts) {
    if (place.after() != null) {
      return Vacancy.NOTHING_MORE;
    }
    if (query.equals(TaskQuery.EVERYTHING)) {
      return Vacancy.NOTHING_TO_DO;
    }
    return query.status() == Status.OPEN && counts.done() > 0
        ? Vacancy.ALL_DONE
        : Vacancy.NO_MATCH;
  }
}
