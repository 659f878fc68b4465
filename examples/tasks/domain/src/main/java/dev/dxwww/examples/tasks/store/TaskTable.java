package dev.dxwww.examples.tasks.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.dxwww.examples.tasks.domain.Task;

/**
 * All tasks at one moment.
 *
 * @param lastId the highest id ever given
 * @param byId the tasks, oldest first
 */
record TaskTable(long lastId, Map<Long, Task> byId) {
  static final TaskTable EMPTY = new TaskTable(0, Map.of());

  TaskTable {
    byId = Collections.unmodifiableMap(new TreeMap<>(byId));
  }

  Collection<Task> tasks() {
    return byId.values();
  }

  Optional<Task> task(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  TaskTable with(Task task) {
    Map<Long, Task> changed = new TreeMap<>(byId);
    changed.put(task.id(), task);
    return new TaskTable(Math.max(lastId, task.id()), changed);
  }

  TaskTable without(long id) {
    Map<Long, Task> changed = new TreeMap<>(byId);
    changed.remove(id);
    return new TaskTable(lastId, changed);
  }
}
