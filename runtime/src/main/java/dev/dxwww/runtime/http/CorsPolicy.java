package dev.dxwww.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Which pages of other sites may call a route from scripts (Fetch Standard, 3.2).
 *
 * @param origins the sites, such as {@code https://shop.example}; a single {@code *} for all
 * @param methods the methods they may use; empty for every method that the path has
 * @param headers fields that their requests may carry
 * @param exposed fields of the response that their scripts may read
 * @param credentials whether their requests may carry cookies
 * @param maxAge how long a browser may remember the answer, in whole seconds
 */
public record CorsPolicy(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    boolean credentials,
    Duration maxAge) {
  /** The origin that stands for all. */
  public static final String ANY = "*";

  /**
   * @throws IllegalArgumentException for no origin, one that is not {@code scheme://host[:port]},
   *     credentials for all origins, or names that are no tokens
   */
  public CorsPolicy {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
    Objects.requireNonNull(maxAge, "maxAge");
    require(!origins.isEmpty(), "at least one origin");
    for (String origin : origins) {
      require(isOrigin(origin),
          origin + " is not an origin: scheme://host, or scheme://host:port, in lower case");
    }
    require(!origins.contains(ANY) || origins.size() == 1, "* stands alone");
    require(!(origins.contains(ANY) && credentials),
        "credentials for all origins would let every site act as the user; name the origins");
    methods.forEach(HeaderField::requireToken);
    headers.forEach(HeaderField::requireToken);
    exposed.forEach(HeaderField::requireToken);
    require(!maxAge.isNegative(), "max-age must not be negative");
  }

  /** A policy for these origins: {@code Content-Type} may be sent, answers last ten minutes. */
  public static CorsPolicy of(String... origins) {
    return new CorsPolicy(List.of(origins), List.of(), List.of("Content-Type"), List.of(), false,
        Duration.ofMinutes(10));
  }

  /** The same policy for these methods alone. */
  public CorsPolicy withMethods(String... names) {
    return new CorsPolicy(origins, List.of(names), headers, exposed, credentials, maxAge);
  }

  /** The same policy with these fields of requests. */
  public CorsPolicy withHeaders(String... names) {
    return new CorsPolicy(origins, methods, List.of(names), exposed, credentials, maxAge);
  }

  /** The same policy with these fields of responses. */
  public CorsPolicy withExposed(String... names) {
    return new CorsPolicy(origins, methods, headers, List.of(names), credentials, maxAge);
  }

  /** The same policy, with cookies. */
  public CorsPolicy withCredentials() {
    return new CorsPolicy(origins, methods, headers, exposed, true, maxAge);
  }

  /** The same policy, remembered this long. */
  public CorsPolicy withMaxAge(Duration age) {
    return new CorsPolicy(origins, methods, headers, exposed, credentials, age);
  }

  /** Whether every site may call. */
  public boolean isForAll() {
    return origins.contains(ANY);
  }

  /** Whether a site is named; the one value {@code null} of hidden origins never is. */
  public boolean names(String origin) {
    return !isForAll() && origins.contains(origin);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Whether a text is an origin as browsers send it, or {@link #ANY}. */
  private static boolean isOrigin(String text) {
    if (text.equals(ANY)) {
      return true;
    }
    int mark = text.indexOf("://");
    if (mark <= 0 || mark + 3 == text.length()) {
      return false;
    }
    return text.chars().limit(mark).allMatch(CorsPolicy::isSchemeChar)
        && text.chars().skip(mark + 3L).allMatch(CorsPolicy::isHostChar);
  }

  private static boolean isHostChar(int c) {
    return isSchemeChar(c) && c != '+' || c == '_' || c == ':' || c == '[' || c == ']';
  }

  private static boolean isSchemeChar(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
  }
}
