package dev.dxwww.runtime.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A cookie to be set (RFC 6265), safe unless told otherwise: not readable by scripts, sent to this
 * host only, on TLS connections only when set on one, not with requests from other sites.
 *
 * @param name a token; {@code __Host-} and {@code __Secure-} make the cookie secure always
 * @param value printable ASCII without space, quotes, comma, semicolon and backslash
 * @param path the path under which the browser sends it; {@code /} by default
 * @param domain the domain whose hosts all get it; empty for this host alone
 * @param maxAge how long the browser keeps it, counted in seconds; empty until the browser is
 *     closed
 * @param sameSite {@link SameSite#LAX} by default
 * @param attributes whether scripts may read it and whether it needs TLS
 */
public record Cookie(
    String name,
    String value,
    String path,
    String domain,
    Optional<Duration> maxAge,
    SameSite sameSite,
    Attributes attributes) {

  /**
   * What protects a cookie.
   *
   * @param httpOnly scripts cannot read it
   * @param secure when a browser may send it
   */
  public record Attributes(boolean httpOnly, Secure secure) {}

  /** When a browser may send a cookie. */
  public enum Secure {
    /** Over TLS only when the request that sets it came over TLS. */
    AS_REQUEST,
    /** Over TLS only. */
    ALWAYS,
    /** Without TLS, too. */
    NEVER
  }

  /**
   * @throws IllegalArgumentException for what must not be sent, such as a value with a semicolon
   */
  public Cookie {
    HeaderField.requireToken(name);
    requireValue(name, value);
    requireAttribute("path", path);
    requireAttribute("domain", domain);
    Objects.requireNonNull(maxAge, "maxAge");
    Objects.requireNonNull(sameSite, "sameSite");
    if (startsWith(name, "__Host-") && !(path.equals("/") && domain.isEmpty())) {
      throw new IllegalArgumentException(name + " needs the path / and no domain");
    }
    if (isPrefixed(name) || sameSite == SameSite.NONE) {
      attributes = new Attributes(attributes.httpOnly(), Secure.ALWAYS);
    }
  }

  /** A cookie with the safe defaults that lasts until the browser is closed. */
  public static Cookie of(String name, String value) {
    return new Cookie(name, value, "/", "", Optional.empty(), SameSite.LAX,
        new Attributes(true, Secure.AS_REQUEST));
  }

  /** Removes a cookie that was set for the path {@code /}. */
  public static Cookie removed(String name) {
    return of(name, "").maxAge(Duration.ZERO);
  }

  /** The same cookie, kept this long; counted in whole seconds. */
  public Cookie maxAge(Duration age) {
    return new Cookie(name, value, path, domain, Optional.of(age), sameSite, attributes);
  }

  /** The same cookie for this path and what is below it. */
  public Cookie path(String newPath) {
    return new Cookie(name, value, newPath, domain, maxAge, sameSite, attributes);
  }

  /** The same cookie for all hosts of this domain. */
  public Cookie domain(String newDomain) {
    return new Cookie(name, value, path, newDomain, maxAge, sameSite, attributes);
  }

  /** The same cookie with another rule for requests that other sites cause. */
  public Cookie sameSite(SameSite rule) {
    return new Cookie(name, value, path, domain, maxAge, rule, attributes);
  }

  /** The same cookie, with another rule for connections without TLS. */
  public Cookie secure(Secure rule) {
    Attributes changed = new Attributes(attributes.httpOnly(), rule);
    return new Cookie(name, value, path, domain, maxAge, sameSite, changed);
  }

  /** The same cookie, readable by scripts. */
  public Cookie readableByScripts() {
    Attributes changed = new Attributes(false, attributes.secure());
    return new Cookie(name, value, path, domain, maxAge, sameSite, changed);
  }

  /** The value of the {@code Set-Cookie} field; {@code tls}: the request came over TLS. */
  public String text(boolean tls) {
    StringBuilder out = new StringBuilder(64).append(name).append('=').append(value);
    if (!path.isEmpty()) {
      out.append("; Path=").append(path);
    }
    if (!domain.isEmpty()) {
      out.append("; Domain=").append(domain);
    }
    maxAge.ifPresent(age -> out.append("; Max-Age=").append(age.toSeconds()));
    if (attributes.secure() == Secure.ALWAYS || tls && attributes.secure() == Secure.AS_REQUEST) {
      out.append("; Secure");
    }
    if (attributes.httpOnly()) {
      out.append("; HttpOnly");
    }
    return out.append("; SameSite=").append(sameSite.text()).toString();
  }

  private static boolean isPrefixed(String name) {
    return startsWith(name, "__Host-") || startsWith(name, "__Secure-");
  }

  /** Browsers compare these prefixes without case (RFC 6265bis, 5.7). */
  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static void requireValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == ',' || c == ';' || c == '\\') {
        throw new IllegalArgumentException(
            "character " + (i + 1) + " of the value of cookie " + name + " is not allowed;"
                + " encode the value, for example as base64url");
      }
    }
  }

  private static void requireAttribute(String attribute, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ';') {
        throw new IllegalArgumentException(
            "character " + (i + 1) + " of a cookie's " + attribute + " is not allowed");
      }
    }
  }
}
