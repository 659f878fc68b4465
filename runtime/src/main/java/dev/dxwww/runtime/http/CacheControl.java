package dev.dxwww.runtime.http;

import java.time.Duration;

/**
 * What caches may do with a response (RFC 9111, 5.2.2).
 *
 * @param text the value of the {@code Cache-Control} field
 */
public record CacheControl(String text) {
  /** Nobody keeps it, not even the browser: for what must not be found on a shared machine. */
  public static final CacheControl NO_STORE = new CacheControl("no-store");

  /** Everybody may keep it, and asks before each use whether it is still right. */
  public static final CacheControl REVALIDATE = new CacheControl("no-cache");

  /** The user's browser alone may keep it, and asks before each use. */
  public static final CacheControl PRIVATE = new CacheControl("private, no-cache");

  /** It never changes at this address: for addresses that hold a version or a hash. */
  public static final CacheControl IMMUTABLE =
      new CacheControl("public, max-age=31536000, immutable");

  /** @throws IllegalArgumentException for what must not stand in a header field */
  public CacheControl {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a Cache-Control needs at least one directive");
    }
    new HeaderField("Cache-Control", text);
  }

  /**
   * Everybody, shared caches too, may use it this long without asking; in whole seconds.
   *
   * @throws IllegalArgumentException for less than 0
   */
  public static CacheControl publicFor(Duration age) {
    return new CacheControl("public, max-age=" + seconds(age));
  }

  /**
   * The user's browser alone may use it this long without asking; in whole seconds.
   *
   * @throws IllegalArgumentException for less than 0
   */
  public static CacheControl privateFor(Duration age) {
    return new CacheControl("private, max-age=" + seconds(age));
  }

  private static long seconds(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("an age is not negative");
    }
    return age.toSeconds();
  }
}
