package dev.dxwww.runtime.app;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.CsrfConfig;
import dev.dxwww.runtime.config.LimitConfig;
import dev.dxwww.runtime.http.internal.Safeguards;
import dev.dxwww.runtime.http.internal.TokenSession;
import dev.dxwww.runtime.security.csrf.CsrfManager;
import dev.dxwww.runtime.security.csrf.CsrfSession;
import dev.dxwww.runtime.security.internal.Authentication;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;
import dev.dxwww.runtime.spi.RateLimitStore;

import org.jspecify.annotations.Nullable;

/** Makes what stands between clients and handlers, from components and configuration. */
final class SafeguardStart {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  private SafeguardStart() {}

  /**
   * The safeguards of an application.
   *
   * @param users knows the sessions that tokens are of; null where there are no users
   */
  static Safeguards of(
      Components components, Profile profile, @Nullable Authentication users) {
    SecureRandom random = new SecureRandom();
    // A seed of its own: ids of requests tell theirs to everybody.
    RateLimiter limiter = limiter(components, random.nextLong());
    components.observe(limiter);
    return new Safeguards(
        limiter, csrf(components, profile, random), session(components, users), random);
  }

  private static CsrfSession session(Components components, @Nullable Authentication users) {
    CsrfSession own = components.only(CsrfSession.class);
    if (own != null) {
      return own;
    }
    return users == null ? CsrfSession.NONE : new TokenSession(users);
  }

  private static CsrfManager csrf(Components components, Profile profile, SecureRandom random) {
    CsrfConfig config = components.config(CsrfConfig.class);
    List<byte[]> keys = new ArrayList<>();
    config.keyBytes().ifPresent(keys::add);
    if (keys.isEmpty()) {
      if (profile == Profile.PROD) {
        LOG.log(
            System.Logger.Level.INFO,
            "dx.security.csrf.key is not set: tokens of forms are good until this process ends,"
                + " and on this node only");
      }
      byte[] key = new byte[CsrfManager.KEY_BYTES];
      random.nextBytes(key);
      keys.add(key);
    }
    config.previousKeyBytes().ifPresent(keys::add);
    return new CsrfManager(keys, components.clock(), random, config.ttl());
  }

  private static RateLimiter limiter(Components components, long seed) {
    LimitConfig config = components.config(LimitConfig.class);
    MemoryRateLimitStore memory =
        new MemoryRateLimitStore(System::nanoTime, config.maxClients(), seed);
    RateLimitStore own = components.only(RateLimitStore.class);
    return own == null
        ? new RateLimiter(memory, System::nanoTime)
        : new RateLimiter(own, memory, System::nanoTime);
  }
}
