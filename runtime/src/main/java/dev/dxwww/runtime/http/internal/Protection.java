package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.security.client.internal.ProxyTrust;

import java.util.Objects;

/**
 * How the server protects itself and its users.
 *
 * @param proxies whose word on clients is taken
 */
public record Protection(ProxyTrust proxies) {
  /** What holds when nothing is configured. */
  public static final Protection DEFAULT = new Protection(ProxyTrust.NONE);

  public Protection {
    Objects.requireNonNull(proxies, "proxies");
  }

  /** The same, believing other proxies. */
  public Protection proxies(ProxyTrust changed) {
    return new Protection(changed);
  }
}
