package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;

import java.util.List;
import java.util.Optional;

/**
 * What the proxies of dx.server.trusted-proxies are believed. Name a field only if your proxies set
 * it on every request: else clients can.
 *
 * @param addressHeader The one field in which they tell the client's address: X-Forwarded-For,
 *     Forwarded, or one of their own.
 * @param schemeHeader The one field in which they tell whether the client used TLS:
 *     X-Forwarded-Proto (https), or Forwarded.
 */
@ConfigProperties("dx.security.proxies")
public record ProxyConfig(Optional<String> addressHeader, Optional<String> schemeHeader) {

  public ProxyConfig {
    addressHeader.ifPresent(name -> requireName("address-header", name));
    schemeHeader.ifPresent(name -> requireName("scheme-header", name));
  }

  private static void requireName(String key, String name) {
    if (!name.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException(key + " must be the name of a header field");
    }
  }

  /** As the server takes it. */
  public ProxyTrust trust(List<AddressRange> trusted) {
    return new ProxyTrust(trusted, addressHeader.orElse(""), schemeHeader.orElse(""));
  }
}
