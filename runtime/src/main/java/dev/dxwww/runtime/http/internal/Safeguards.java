package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.csrf.CsrfManager;
import dev.dxwww.runtime.security.csrf.CsrfSession;
import dev.dxwww.runtime.security.limit.internal.MemoryRateLimitStore;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What stands between clients and handlers, with a state of its own.
 *
 * @param limiter counts requests
 * @param csrf makes and checks tokens
 * @param session knows the session of a request
 * @param random a secure source
 */
public record Safeguards(
    RateLimiter limiter, CsrfManager csrf, CsrfSession session, RandomGenerator random) {
  /** Most clients that are counted where nothing is configured. */
  private static final int CLIENTS = 100_000;

  public Safeguards {
    Objects.requireNonNull(limiter, "limiter");
    Objects.requireNonNull(csrf, "csrf");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(random, "random");
  }

  /** Those of a server of which nothing is configured. */
  static Safeguards plain(LongSupplier nanoTime, long seed) {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[CsrfManager.KEY_BYTES];
    random.nextBytes(key);
    return new Safeguards(
        new RateLimiter(new MemoryRateLimitStore(nanoTime, CLIENTS, seed), nanoTime),
        new CsrfManager(List.of(key), Clock.systemUTC(), random, Duration.ofHours(1)),
        CsrfSession.NONE,
        random);
  }

  /** The same with another manager of tokens. */
  Safeguards csrf(CsrfManager changed) {
    return new Safeguards(limiter, changed, session, random);
  }

  /** The same, told of sessions by somebody else. */
  Safeguards session(CsrfSession changed) {
    return new Safeguards(limiter, csrf, changed, random);
  }

  /** What a browser is known by while nobody is signed in: 22 characters that nobody guesses. */
  String newCookie() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
