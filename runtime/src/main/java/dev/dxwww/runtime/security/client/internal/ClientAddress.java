package dev.dxwww.runtime.security.client.internal;

import dev.dxwww.runtime.security.limit.RateLimitClient;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * The address of a client, and what limits count it by. An IPv4 address written as IPv6 is the IPv4
 * address; an IPv6 client is given a network of 64 bits, and may change the rest at will.
 *
 * @param text the whole address, such as {@code 192.0.2.7}; empty when it is not known
 * @param limited what is counted: the address, or a /64 of IPv6; when there is no room for more,
 *     the /24, or the /48 of IPv6
 */
public record ClientAddress(String text, RateLimitClient limited) {
  /** A peer without an address of the internet. */
  public static final ClientAddress UNKNOWN = new ClientAddress("", RateLimitClient.named(""));

  private static final int GROUPS_OF_64 = 4;
  private static final int GROUPS_OF_48 = 3;

  /** The client with this address. */
  public static ClientAddress of(InetAddress address) {
    String text = withoutScope(address.getHostAddress());
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return new ClientAddress(
          text, new RateLimitClient(text, text.substring(0, text.lastIndexOf('.')) + ".0/24"));
    }
    return new ClientAddress(
        text,
        new RateLimitClient(
            groups(bytes, GROUPS_OF_64) + "::/64", groups(bytes, GROUPS_OF_48) + "::/48"));
  }

  private static String withoutScope(String text) {
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }

  private static String groups(byte[] bytes, int count) {
    StringBuilder text = new StringBuilder(24);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(':');
      }
      text.append(Integer.toHexString((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF));
    }
    return text.toString();
  }
}
