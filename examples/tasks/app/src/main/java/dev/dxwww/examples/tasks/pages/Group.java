package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.dxwww.examples.tasks.domain.Task;

import org.jspecify.annotations.Nullable;

/**
 * Tasks of the list that stand together.
 *
 * @param id of its heading
 * @param heading what they have in common; null where that is nothing
 * @param count how many there are; null where nobody knows
 * @param rows the tasks
 */
record Group(String id, @Nullable String heading, @Nullable Integer count, List<TaskRow> rows) {

  /** All tasks, in the order they come in. */
  static List<Group> one(List<Task> tasks, Function<Task, TaskRow> row) {
    return List.of(new Group("group", null, null, tasks.stream().map(row).toList()));
  }

  /**
   * Tasks by when they are due.
   *
   * @param whole whether these are all that there are
   */
  static List<Group> byDay(
      List<Task> tasks, LocalDate today, boolean whole, Function<Task, TaskRow> row) {
    Map<DueGroup, List<TaskRow>> rows = new EnumMap<>(DueGroup.class);
    for (Task task : tasks) {
      rows.computeIfAbsent(DueGroup.of(task, today), group -> new ArrayList<>())
          .add(row.apply(task));
    }
    List<Group> groups = new ArrayList<>();
    rows.forEach(
        (group, members) ->
            groups.add(
                new Group(
                    "group-" + Links.word(group).replace('_', '-'),
                    group.heading(),
                    whole ? (Integer) members.size() : null,
                    members)));
    return groups;
  }
}
