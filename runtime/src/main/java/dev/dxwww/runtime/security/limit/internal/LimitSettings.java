package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.security.limit.RateLimit;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which limits there are.
 *
 * @param enabled whether any holds
 * @param fields whether responses tell how much of a limit is left
 * @param categories limits by their names
 */
public record LimitSettings(
    boolean enabled, boolean fields, Map<String, RateLimit> categories) {
  /** Of endpoints where people sign in. */
  public static final String AUTH = "auth";

  /**
   * Of tries to sign in to one account, wherever they come from. More than one address may make:
   * nobody keeps the owner out from a single one.
   */
  public static final String ACCOUNT = "account";

  /** Of files that are served to everybody. */
  public static final String STATIC = "static";

  /** What holds when nothing is configured. */
  public static final LimitSettings DEFAULT = new LimitSettings(true, true, defaults());

  public LimitSettings {
    categories = Map.copyOf(categories);
  }

  private static Map<String, RateLimit> defaults() {
    Map<String, RateLimit> limits = new TreeMap<>();
    put(limits, AUTH, 10);
    put(limits, ACCOUNT, 30);
    put(limits, "api", 300);
    put(limits, STATIC, 1_200);
    return limits;
  }

  private static void put(Map<String, RateLimit> limits, String name, int requests) {
    limits.put(name, new RateLimit(name, requests, Duration.ofMinutes(1)));
  }

  /** These, with further categories and other numbers of known ones. */
  public LimitSettings with(Map<String, RateLimit> more) {
    Map<String, RateLimit> all = new TreeMap<>(categories);
    all.putAll(more);
    return new LimitSettings(enabled, fields, all);
  }

  /** The same, in force or not, told of or not. */
  public LimitSettings with(boolean inForce, boolean told) {
    return new LimitSettings(inForce, told, categories);
  }

  /** The limit of a category; null where none is in force. */
  public @Nullable RateLimit category(String name) {
    return enabled ? categories.get(name) : null;
  }

  /**
   * The limit of a route; null where none is in force.
   *
   * @param route what requests are counted under when the route has numbers of its own
   * @throws DxException code 5001 for a category that there is not
   */
  public @Nullable RateLimit of(RoutePolicy.Limit said, String route) {
    if (said.requests() > 0) {
      RateLimit own = new RateLimit(
          route, said.requests(), said.window().orElse(Duration.ofMinutes(1)));
      return enabled ? own : null;
    }
    RateLimit known = categories.get(said.category());
    if (known == null) {
      throw new DxException(ErrorCode.CONFIGURATION,
          route + " has @RateLimited(\"" + said.category() + "\"), but there is no such category."
              + " Available: " + String.join(", ", new TreeMap<>(categories).keySet()) + ".",
          "Set dx.security.limit.categories." + said.category() + " to a limit such as 60/1m.",
          null);
    }
    return enabled ? known : null;
  }
}
