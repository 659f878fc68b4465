package dev.dxwww.examples.tasks.store;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskQuery;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks are meant, as far as it takes no other statement to find them.
 *
 * @param owner id of whose they are
 * @param label one they carry; null for any
 * @param priority theirs; null for any
 * @param assignee id of who is to do them; null for anybody
 * @param done whether they are done; null for both
 */
record TaskFilter(
    long owner,
    @Nullable String label,
    @Nullable Priority priority,
    @Nullable Long assignee,
    @Nullable Boolean done) {

  static TaskFilter of(Owner owner, TaskQuery query) {
    return new TaskFilter(
        owner.id(),
        query.label(),
        query.priority(),
        query.assignee(),
        query.status().done().orElse(null));
  }
}
