package dev.dxwww.runtime.generated;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class QueryKey {
  public static final QueryKey NONE = new QueryKey();

  private QueryKey() {}

  public static QueryKey of(@Nullable Object... arguments) {
    return NONE;
  }
}
