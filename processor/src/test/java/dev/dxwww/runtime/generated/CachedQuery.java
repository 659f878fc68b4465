package dev.dxwww.runtime.generated;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface CachedQuery<T extends @Nullable Object> {
  T get(QueryKey key, Supplier<? extends T> load);
}
