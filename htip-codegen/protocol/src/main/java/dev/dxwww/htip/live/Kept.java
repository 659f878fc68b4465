package dev.dxwww.htip.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collections of pages, as they were when the page was shown: the next page is compared with them,
 * and an application may go on adding to its own. Those of {@link List#of} are kept themselves.
 */
public final class Kept {
  private Kept() {}

  /** The same list where it cannot change, else a copy. */
  public static <T> @Nullable List<T> list(@Nullable List<T> items) {
    if (items == null) {
      return null;
    }
    // Not by contains: the lists of List.of throw when they are asked for null.
    for (T item : items) {
      if (item == null) {
        return Collections.unmodifiableList(new ArrayList<>(items));
      }
    }
    return List.copyOf(items);
  }

  /** A copy in the order of the iteration. */
  public static <T> @Nullable Set<T> set(@Nullable Set<T> items) {
    return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  /** A copy in the order of the iteration. */
  public static <T> @Nullable Collection<T> collection(@Nullable Collection<T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }
}
