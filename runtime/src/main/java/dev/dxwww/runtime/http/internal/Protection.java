package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.client.internal.ProxyTrust;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;
import dev.dxwww.runtime.security.headers.HeaderSettings;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;

import java.util.Objects;

/**
 * How the server protects itself and its users.
 *
 * @param proxies whose word on clients is taken
 * @param limits how often one client may call
 * @param csrf whether requests that change something need a token
 * @param headers what browsers are told on every response
 */
public record Protection(
    ProxyTrust proxies, LimitSettings limits, CsrfSettings csrf, HeaderSettings headers) {
  /** What holds when nothing is configured. */
  public static final Protection DEFAULT =
      new Protection(
          ProxyTrust.NONE, LimitSettings.DEFAULT, CsrfSettings.REQUIRED, HeaderSettings.DEFAULT);

  public Protection {
    Objects.requireNonNull(proxies, "proxies");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(csrf, "csrf");
    Objects.requireNonNull(headers, "headers");
  }

  /** The same, believing other proxies. */
  public Protection proxies(ProxyTrust changed) {
    return new Protection(changed, limits, csrf, headers);
  }

  /** The same with other limits. */
  public Protection limits(LimitSettings changed) {
    return new Protection(proxies, changed, csrf, headers);
  }

  /** The same, with or without tokens. */
  public Protection csrf(CsrfSettings changed) {
    return new Protection(proxies, limits, changed, headers);
  }

  /** The same, telling browsers something else. */
  public Protection headers(HeaderSettings changed) {
    return new Protection(proxies, limits, csrf, changed);
  }
}
