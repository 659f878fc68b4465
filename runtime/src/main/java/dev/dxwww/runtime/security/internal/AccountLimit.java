package dev.dxwww.runtime.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import org.jspecify.annotations.Nullable;

/**
 * How often somebody may try to sign in to one account, wherever the tries come from; the limit of
 * an address is the route's.
 *
 * @param limiter counts the tries
 * @param limit how many there may be; null where no limit is in force
 */
public record AccountLimit(RateLimiter limiter, @Nullable RateLimit limit) {

  /** Counts a try; what the client is told when there were too many, else null. */
  @Nullable Problem refusal(String username) {
    if (limit == null) {
      return null;
    }
    RateLimitCount count = limiter.increment(limit, client(username));
    return count.accepted()
        ? null
        : Problem.of(ErrorCode.RATE_LIMITED)
            .withHeaders(Map.of("Retry-After", Long.toString(count.waitSeconds())));
  }

  /** A digest: of one length, and people type passwords where names belong. */
  private static RateLimitClient client(String username) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return RateLimitClient.named(
          "account " + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }
}
