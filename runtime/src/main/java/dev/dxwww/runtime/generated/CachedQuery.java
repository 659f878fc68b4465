package dev.dxwww.runtime.generated;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The results that one {@code @Cached} method keeps.
 *
 * @param <T> what the method returns
 */
public interface CachedQuery<T extends @Nullable Object> {

  /**
   * The result for these arguments: kept, kept and being fetched anew, or fetched now. Inside a
   * transaction nothing is kept, and one that has written or that repeats its reads passes by what
   * is kept.
   *
   * @param key of the arguments, by {@link QueryKey#of}
   * @param load runs the query
   */
  T get(QueryKey key, Supplier<? extends T> load);
}
