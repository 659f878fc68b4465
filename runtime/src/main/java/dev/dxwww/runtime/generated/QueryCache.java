package dev.dxwww.runtime.generated;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** The results that {@code @Cached} methods of an application keep. */
public interface QueryCache {

  /**
   * What one method keeps; to be asked for once, when the repository is created.
   *
   * @param settings of the method
   * @param reads the columns it reads, {@code tasks.title}; {@code tasks.*} for all of a table
   */
  <T extends @Nullable Object> CachedQuery<T> query(Settings settings, String... reads);

  /**
   * Drops what was kept from these columns, and keeps nothing that was being read before.
   *
   * @param columns {@code tasks.title}; {@code tasks.*} for all of a table
   */
  void invalidate(String... columns);

  /**
   * How a method keeps its results.
   *
   * @param name {@code TaskRepository.counts}
   * @param fresh age up to which they are as good as new
   * @param stale age up to which they are shown while new ones are fetched; not shorter
   * @param maxEntries most of them
   */
  record Settings(String name, Duration fresh, Duration stale, long maxEntries) {
    /** Longer than any process runs: what only a write makes wrong. */
    public static final Duration FOREVER = Duration.ofDays(36_500);

    public Settings {
      if (fresh.isNegative() || stale.compareTo(fresh) < 0 || maxEntries < 1) {
        throw new IllegalArgumentException("settings of the cache of " + name);
      }
      stale = stale.compareTo(FOREVER) > 0 ? FOREVER : stale;
    }
  }
}
