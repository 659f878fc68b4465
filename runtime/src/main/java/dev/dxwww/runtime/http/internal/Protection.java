package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.client.internal.ProxyTrust;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;

import java.util.Objects;

/**
 * How the server protects itself and its users.
 *
 * @param proxies whose word on clients is taken
 * @param limits how often one client may call
 */
public record Protection(ProxyTrust proxies, LimitSettings limits) {
  /** What holds when nothing is configured. */
  public static final Protection DEFAULT = new Protection(ProxyTrust.NONE, LimitSettings.DEFAULT);

  public Protection {
    Objects.requireNonNull(proxies, "proxies");
    Objects.requireNonNull(limits, "limits");
  }

  /** The same, believing other proxies. */
  public Protection proxies(ProxyTrust changed) {
    return new Protection(changed, limits);
  }

  /** The same with other limits. */
  public Protection limits(LimitSettings changed) {
    return new Protection(proxies, changed);
  }
}
