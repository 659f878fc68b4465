package dev.dxwww.runtime.config;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What {@code @Cached} queries keep in memory; how many results each keeps is said by the
 * annotation.
 *
 * @param maxRows Most rows of a result that is kept; a longer one is fetched each time.
 * @param maxKey Most bytes of the arguments, about, up to 1MiB; a result of longer ones is not
 *     kept.
 * @param refreshes Most results that are fetched anew in the background at once.
 * @param shared Whether nodes on one database tell each other what they have changed, on a
 *     connection of their own; without, what others change is seen when a result is stale.
 */
@ConfigProperties("dx.db.cache")
public record CacheConfig(
    @DefaultValue("10000") @Min(0) @Max(1_000_000) int maxRows,
    @DefaultValue("8KiB") DataSize maxKey,
    @DefaultValue("4") @Min(1) @Max(1_000) int refreshes,
    @DefaultValue("true") boolean shared) {

  public CacheConfig {
    Bounds.between("max-key", maxKey, 0, 1 << 20);
  }
}
