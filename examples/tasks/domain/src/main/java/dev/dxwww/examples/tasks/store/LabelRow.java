package dev.dxwww.examples.tasks.store;

import java.util.List;
import java.util.stream.IntStream;

import dev.dxwww.examples.tasks.domain.Task;

/**
 * A label of a task.
 *
 * @param taskId of the task
 * @param position where it stands among those of the task, from 0
 * @param name the label
 */
record LabelRow(long taskId, int position, String name) {

  /** The labels of these tasks. */
  static List<LabelRow> of(List<Task> tasks) {
    return tasks.stream()
        .flatMap(
            task ->
                IntStream.range(0, task.labels().size())
                    .mapToObj(i -> new LabelRow(task.id(), i, task.labels().get(i))))
        .toList();
  }
}
