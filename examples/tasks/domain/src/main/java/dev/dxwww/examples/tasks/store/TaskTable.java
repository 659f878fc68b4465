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
    Map<Long, Task> changed = new TreeMap<>(byId);
    changed.put(task.id(), task);
    Map<Long, Instant> done = new TreeMap<>(doneSince);
    if (task.done()) {
      done.putIfAbsent(task.id(), now);
    } else {
      done.remove(task.id());
    }
    return new TaskTable(Math.max(lastId, task.id()), changed, done);
  }

  TaskTable without(long id) {
    return without(List.of(id));
  }

  TaskTable withoutDoneBefore(Instant moment) {
    return without(
        doneSince.entrySet().stream()
            .filter(entry -> entry.getValue().isBefore(moment))
            .map(Map.Entry::getKey)
            .toList());
  }

  private TaskTable without(Collection<Long> ids) {
    Map<Long, Task> changed = new TreeMap<>(byId);
    changed.keySet().removeAll(ids);
    Map<Long, Instant> done = new TreeMap<>(doneSince);
    done.keySet().removeAll(ids);
    return new TaskTable(lastId, changed, done);
  }
}
