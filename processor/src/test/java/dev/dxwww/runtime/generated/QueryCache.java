package dev.dxwww.runtime.generated;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface QueryCache {
  <T extends @Nullable Object> CachedQuery<T> query(Settings settings, String... reads);

  /** Stub. */
  record Settings(String name, Duration fresh, Duration stale, long maxEntries) {}
}
