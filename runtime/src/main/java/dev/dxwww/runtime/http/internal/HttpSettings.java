package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.headers.HeaderSettings;

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
 * @param content what it does about content by itself
 * @param uploads what it takes of forms with files
 * @param events how it treats streams of events
 * @param protection how it protects itself and its users
 */
public record HttpSettings(
    String host,
    int port,
    HttpLimits limits,
    ConnectionLimits connections,
    TrailingSlash trailingSlash,
    boolean accessLog,
    String contentSecurityPolicy,
    HttpContent content,
    UploadSettings uploads,
    EventSettings events,
    Protection protection) {

  public HttpSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(connections, "connections");
    Objects.requireNonNull(trailingSlash, "trailingSlash");
    Objects.requireNonNull(contentSecurityPolicy, "contentSecurityPolicy");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(uploads, "uploads");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(protection, "protection");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535");
    }
  }

  /** What holds when nothing is configured, on this host and port. */
  public static HttpSettings on(String host, int port) {
    return new HttpSettings(host, port, HttpLimits.DEFAULT, ConnectionLimits.DEFAULT,
        TrailingSlash.REDIRECT, true, HeaderSettings.DEFAULT_POLICY, HttpContent.DEFAULT,
        UploadSettings.DEFAULT, EventSettings.DEFAULT, Protection.DEFAULT);
  }

  /** The same with other limits. */
  public HttpSettings limits(HttpLimits changed) {
    return new HttpSettings(
        host, port, changed, connections, trailingSlash, accessLog, contentSecurityPolicy, content,
        uploads, events, protection);
  }

  /** The same with other limits for connections. */
  public HttpSettings connections(ConnectionLimits changed) {
    return new HttpSettings(
        host, port, limits, changed, trailingSlash, accessLog, contentSecurityPolicy, content,
        uploads, events, protection);
  }

  /** The same with another rule for slashes at the end of a path. */
  public HttpSettings trailingSlash(TrailingSlash changed) {
    return new HttpSettings(
        host, port, limits, connections, changed, accessLog, contentSecurityPolicy, content,
        uploads, events, protection);
  }

  /** The same with or without an access log. */
  public HttpSettings accessLog(boolean changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, changed,
        contentSecurityPolicy, content, uploads,
        events, protection);
  }

  /** The same with other content of the server's own. */
  public HttpSettings content(HttpContent changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, accessLog,
        contentSecurityPolicy, changed, uploads,
        events, protection);
  }

  /** The same, taking other forms with files. */
  public HttpSettings uploads(UploadSettings changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, accessLog,
        contentSecurityPolicy, content, changed,
        events, protection);
  }

  /** The same, treating streams of events otherwise. */
  public HttpSettings events(EventSettings changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, accessLog,
        contentSecurityPolicy, content, uploads,
        changed, protection);
  }

  /** The same, protected otherwise. */
  public HttpSettings protection(Protection changed) {
    return new HttpSettings(
        host, port, limits, connections, trailingSlash, accessLog,
        contentSecurityPolicy, content, uploads,
        events, changed);
  }
}
