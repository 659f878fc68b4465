package dev.dxwww.runtime.config;

import dev.dxwww.common.Durations;
import dev.dxwww.runtime.security.limit.RateLimit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How many requests in how much time, as {@code 300/1m}.
 *
 * @param requests most requests, at least 1
 * @param window the time, 1s to 1d
 */
public record LimitRate(int requests, Duration window) {

  /** Reads a rate; throws {@link IllegalArgumentException} for what is none. */
  public static LimitRate parse(String text) {
    int slash = text.indexOf('/');
    int requests = slash < 1 || slash > 9 ? 0 : number(text.substring(0, slash));
    @Nullable Duration window = slash < 0 ? null : Durations.read(text.substring(slash + 1));
    if (requests < 1 || window == null) {
      throw new IllegalArgumentException("not a number of requests in a time such as 300/1m");
    }
    LimitRate rate = new LimitRate(requests, window);
    rate.limit("");
    return rate;
  }

  private static int number(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
  }

  /** The limit of that name. */
  RateLimit limit(String name) {
    return new RateLimit(name, requests, window);
  }
}
