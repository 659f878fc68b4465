package dev.dxwww.runtime.app;

import java.util.List;
import java.util.stream.Collectors;

import dev.dxwww.runtime.config.LimitConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.internal.Safeguards;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;
import dev.dxwww.runtime.spi.RateLimitStore;

import org.jspecify.annotations.Nullable;

/** Makes what stands between clients and handlers, from components and configuration. */
final class SafeguardStart {
  private SafeguardStart() {}

  static Safeguards of(Components components, long seed) {
    RateLimiter limiter = limiter(components, seed);
    components.observe(limiter);
    return new Safeguards(limiter);
  }

  private static RateLimiter limiter(Components components, long seed) {
    LimitConfig config = components.config(LimitConfig.class);
    MemoryRateLimitStore memory =
        new MemoryRateLimitStore(System::nanoTime, config.maxClients(), seed);
    RateLimitStore own = only(components, RateLimitStore.class);
    return own == null
        ? new RateLimiter(memory, System::nanoTime)
        : new RateLimiter(own, memory, System::nanoTime);
  }

  /** The component of a type, if there is one. */
  private static <T> @Nullable T only(Components components, Class<T> type) {
    List<T> found = components.all(type);
    if (found.size() > 1) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "several components are a " + type.getSimpleName() + ": "
              + found.stream().map(t -> t.getClass().getName()).collect(Collectors.joining(", ")),
          "Keep one of them.",
          null);
    }
    return found.isEmpty() ? null : found.getFirst();
  }
}
