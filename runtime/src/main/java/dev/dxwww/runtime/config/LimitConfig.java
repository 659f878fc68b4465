package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often one client may call.
 *
 * @param enabled Whether limits hold; where it is not set, in every profile but test.
 * @param fields Whether responses tell what is left of a limit, in RateLimit and RateLimit-Policy.
 * @param maxClients Most clients whose requests a node counts one by one; further ones are counted
 *     by their network.
 * @param categories Limits by name, such as 300/1m, for {@code @RateLimited}: auth is 10/1m,
 *     account (tries to sign in to one account, by whomever) 30/1m, api 300/1m, static (all static
 *     files) 1200/1m where they are not set.
 */
@ConfigProperties("dx.security.limit")
public record LimitConfig(
    Optional<Boolean> enabled,
    @DefaultValue("true") boolean fields,
    @DefaultValue("100000") @Min(1_000) @Max(10_000_000) int maxClients,
    Map<String, LimitRate> categories) {

  public LimitConfig {
    categories = Map.copyOf(categories);
  }

  /** As the server takes it. */
  public LimitSettings settings(boolean unlessSet) {
    Map<String, RateLimit> limits = new TreeMap<>();
    categories.forEach((name, rate) -> limits.put(name, rate.limit(name)));
    return LimitSettings.DEFAULT.with(limits).with(enabled.orElse(unlessSet), fields);
  }
}
