package dev.dxwww.runtime.http.internal;

import java.util.Objects;

/**
 * How the server listens and answers.
 *
 * @param host name or address to listen on
 * @param port port to listen on; 0 for a free one
 * @param limits what it takes from a client
 * @param connections how many connections it holds, and for how long
 * @param trailingSlash what it does about a slash more or less at the end of a path
 * @param accessLog whether it logs each response
 * @param contentSecurityPolicy the policy of responses that set none; empty for no policy
 */
public record HttpSettings(
    String host,
    int port,
    HttpLimits limits,
    ConnectionLimits connections,
    TrailingSlash trailingSlash,
    boolean accessLog,
    String contentSecurityPolicy) {

  /** All of a page's parts come from this site; nobody frames it; forms go to this site. */
  public static final String DEFAULT_CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  public HttpSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(connections, "connections");
    Objects.requireNonNull(trailingSlash, "trailingSlash");
    Objects.requireNonNull(contentSecurityPolicy, "contentSecurityPolicy");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535");
    }
  }

  /** What holds when nothing is configured, on this host and port. */
  public static HttpSettings on(String host, int port) {
    return new HttpSettings(host, port, HttpLimits.DEFAULT, ConnectionLimits.DEFAULT,
        TrailingSlash.REDIRECT, true, DEFAULT_CONTENT_SECURITY_POLICY);
  }

  /** The same with other limits. */
  public HttpSettings limits(HttpLimits changed) {
    return new HttpSettings(
        host, port, changed, connections, trailingSlash, accessLog, contentSecurityPolicy);
  }

  /** The same with other limits for connections. */
  public HttpSettings connections(ConnectionLimits changed) {
    return new HttpSettings(
        host, port, limits, changed, trailingSlash, accessLog, contentSecurityPolicy);
  }

  /** The same with another rule for slashes at the end of a path. */
  public HttpSettings trailingSlash(TrailingSlash changed) {
    return new HttpSettings(
        host, port, limits, connections, changed, accessLog, contentSecurityPolicy);
  }

  /** The same with or without an access log. */
  public HttpSettings accessLog(boolean changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, changed, contentSecurityPolicy);
  }
}
