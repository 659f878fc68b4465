package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;
import dev.dxwww.runtime.security.limit.internal.RateLimiter;

import java.security.Principal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Lets so many requests of one client pass, and refuses further ones: 429, code 1005. */
final class RateGate implements Gate {
  private final RateLimiter limiter;
  private final RateLimit limit;
  private final boolean perUser;
  private final byte @Nullable [] fields;

  private RateGate(RateLimiter limiter, RateLimit limit, boolean perUser, boolean told) {
    this.limiter = limiter;
    this.limit = limit;
    this.perUser = perUser;
    this.fields = told
        ? LimitFields.begin(
            item(limit.name()), limit.requests(), limit.window().toSeconds())
        : null;
    limiter.announce(limit);
  }

  /** A gate for a limit; null where none is in force. */
  static @Nullable RateGate of(
      HttpCore core, @Nullable RateLimit limit, boolean perUser) {
    LimitSettings settings = core.settings().protection().limits();
    return limit == null
        ? null
        : new RateGate(core.parts().safeguards().limiter(), limit, perUser, settings.fields());
  }

  /** A string of structured fields (RFC 9651, 3.3.3): templates hold no quotes, but who knows. */
  private static String item(String name) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
      text.append(plain ? c : '_');
    }
    return text.append('"').toString();
  }

  @Override
  public boolean admits(ServerExchange exchange) {
    RateLimitCount count = limiter.increment(limit, client(exchange));
    if (fields != null) {
      exchange.response().limit(new LimitFields(
          fields, Math.max(0, limit.requests() - count.used()), count.waitSeconds()));
    }
    if (count.accepted()) {
      return true;
    }
    exchange.fail(
        Problem.of(ErrorCode.RATE_LIMITED)
            .withHeaders(Map.of("Retry-After", Long.toString(count.waitSeconds()))));
    return false;
  }

  /** The user, where one is asked for and known: the gate stands behind that of the access then. */
  private RateLimitClient client(ServerExchange exchange) {
    if (perUser) {
      Principal user = exchange.request().attribute(Principal.class).orElse(null);
      if (user != null) {
        return RateLimitClient.named("user " + user.getName());
      }
    }
    return exchange.wire().client().limited();
  }
}
