package dev.dxwww.examples.tasks.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.dxwww.examples.tasks.domain.Task;

/**
 * All tasks at one moment.
 *
 * @param lastId the highest id ever given
 * @param byId the tasks, oldest first
 * @param doneSince when those that are done became so
 */
record TaskTable(long lastId, Map<Long, Task> byId, Map<Long, Instant> doneSince) {
  static final TaskTable EMPTY = new TaskTable(0, Map.of(), Map.of());

  TaskTable {
    byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    doneSince = Map.copyOf(doneSince);
  }

  Collection<Task> tasks() {
    return byId.values();
  }

  Optional<Task> task(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  TaskTable with(Task task, Instant now) {
    return with(List.of(task), now);
  }

  TaskTable with(List<Task> tasks, Instant now) {
    Map<Long, Task> changed = new TreeMap<>(byId);
    Map<Long, Instant> done = new TreeMap<>(doneSince);
    long last = lastId;
    for (Task task : tasks) {
      changed.put(task.id(), task);
      if (task.done()) {
        done.putIfAbsent(task.id(), now);
      } else {
        done.remove(task.id());
      }
      last = Math.max(last, task.id());
    }
    return new TaskTable(last, changed, done);
  }

  TaskTable without(long id) {
    return without(List.of(id));
  }

  /** Those that have been done since before that moment. */
  List<Task> doneBefore(Instant moment) {
    return doneSince.entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(moment))
        .flatMap(entry -> task(entry.getKey()).stream())
        .toList();
  }

  TaskTable without(Collection<Long> ids) {
    Map<Long, Task> changed = new TreeMap<>(byId);
    changed.keySet().removeAll(ids);
    Map<Long, Instant> done = new TreeMap<>(doneSince);
    done.keySet().removeAll(ids);
    return new TaskTable(lastId, changed, done);
  }
}
