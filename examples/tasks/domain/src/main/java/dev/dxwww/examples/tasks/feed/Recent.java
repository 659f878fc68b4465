package dev.dxwww.examples.tasks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Owner;

/**
 * The last changes, numbered from 1 without gaps.
 *
 * @param last number of the last one, 0 when there was none
 * @param kept the last ones, the oldest first
 */
record Recent(long last, List<Told> kept) {
  static final Recent NOTHING = new Recent(0, List.of());

  Recent {
    kept = List.copyOf(kept);
  }

  /**
   * What happened to a task, and whose it is.
   *
   * @param owner who may hear of it
   * @param change what is told
   */
  record Told(Owner owner, Update.Changed change) {}

  /** With more changes, of which no more than that are kept. */
  Recent with(List<Told> changes, int most) {
    List<Told> all = new ArrayList<>(kept);
    all.addAll(changes);
    return new Recent(
        last + changes.size(), all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /** All that came after that number; empty when some of it is not kept, or yet to come. */
  Optional<List<Told>> after(long number) {
    long missing = last - number;
    return missing < 0 || missing > kept.size()
        ? Optional.empty()
        : Optional.of(kept.subList((int) (kept.size() - missing), kept.size()));
  }
}
