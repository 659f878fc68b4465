package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import java.time.Duration;

/**
 * How the application answers what its health is: at {@code live}, {@code ready} and {@code
 * started} below a path.
 *
 * @param enabled Whether the paths are served.
 * @param path Where they begin, such as /health or /internal/health.
 * @param timeout How long a check may take before it counts as down, 1ms to 1d.
 * @param cache How long what a check found is kept; 0s asks it anew for each request; at most 1d.
 */
@ConfigProperties("dx.health")
public record HealthConfig(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("/health") String path,
    @DefaultValue("2s") Duration timeout,
    @DefaultValue("1s") Duration cache) {

  public HealthConfig {
    ObservePaths.require(path);
    Bounds.between("timeout", timeout, Duration.ofMillis(1), Bounds.DAY);
    Bounds.between("cache", cache, Duration.ZERO, Bounds.DAY);
  }
}
