package dev.dxwww.runtime.security.limit;

import java.util.Objects;

/**
 * Whose requests are counted together.
 *
 * @param name an address, a /64 of IPv6, or a user
 * @param network whose requests are counted together once a store has no room for one more: the /24
 *     of an address, the /48 of IPv6, or the name again
 */
public record RateLimitClient(String name, String network) {
  public RateLimitClient {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(network, "network");
  }

  /** A client by a name of its own, such as that of a user. */
  public static RateLimitClient named(String name) {
    return new RateLimitClient(name, name);
  }
}
