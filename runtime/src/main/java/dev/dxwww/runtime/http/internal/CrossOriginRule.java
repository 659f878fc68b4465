package dev.dxwww.runtime.http.internal;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import org.jspecify.annotations.Nullable;

/**
 * Tells requests that another site made a browser send, by what browsers say about them: the rule
 * of Go 1.25's {@code CrossOriginProtection}, without its path patterns.
 */
final class CrossOriginRule {
  private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

  private CrossOriginRule() {}

  /** Whether the request changes nothing, comes from this site, or not from a browser. */
  static boolean allows(WireRequest request) {
    switch (request.method()) {
      case "GET", "HEAD", "OPTIONS" -> {
        return true;
      }
      default -> { }
    }
    Headers headers = request.headers();
    String site = WireHeaders.first(headers, SEC_FETCH_SITE);
    if (site != null && !site.isEmpty()) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = WireHeaders.first(headers, HeaderNames.ORIGIN);
    if (origin == null || origin.isEmpty()) {
      return true;
    }
    return isHost(origin, WireHeaders.first(headers, HeaderNames.HOST));
  }

  /** Whether a browser says where the request comes from. */
  static boolean saysOrigin(Headers headers) {
    return headers.contains(SEC_FETCH_SITE) || headers.contains(HeaderNames.ORIGIN);
  }

  /** Whether an origin is {@code scheme://host}; {@code null}, which hides the origin, never is. */
  private static boolean isHost(String origin, @Nullable String host) {
    int mark = origin.indexOf("://");
    return mark > 0 && host != null && origin.substring(mark + 3).equalsIgnoreCase(host);
  }
}
