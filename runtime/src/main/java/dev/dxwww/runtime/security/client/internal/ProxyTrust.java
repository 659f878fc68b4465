package dev.dxwww.runtime.security.client.internal;

import dev.dxwww.runtime.observe.internal.AddressRange;

import java.net.InetAddress;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which proxies are believed, and in which fields.
 *
 * @param trusted addresses of the proxies
 * @param addressField the one field in which they tell the client's address; empty for none
 * @param schemeField the one field in which they tell whether the client used TLS; empty for none
 */
public record ProxyTrust(List<AddressRange> trusted, String addressField, String schemeField) {
  /** Nobody is believed. */
  public static final ProxyTrust NONE = new ProxyTrust(List.of(), "", "");

  /** Most proxies in a row that are believed. */
  public static final int MOST_HOPS = 20;

  private static final String FORWARDED = "Forwarded";

  public ProxyTrust {
    trusted = List.copyOf(trusted);
  }

  /** Whether what this peer says of its clients is believed. */
  public boolean trusts(InetAddress peer) {
    for (int i = 0; i < trusted.size(); i++) {
      if (trusted.get(i).contains(peer)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who a request comes from: each proxy adds its own peer at the right, so the first from the
   * right that is not trusted is the client; what stands left of it may be of its own making.
   * What cannot be read ends the search at the proxy that wrote it.
   *
   * @param peer the peer of the connection, which is trusted
   * @param lines the values of the field, in their order
   */
  public InetAddress client(InetAddress peer, List<String> lines) {
    InetAddress found = peer;
    int hops = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      int end = line.length();
      while (end >= 0) {
        int comma = lastComma(line, end);
        InetAddress next = address(line.substring(comma + 1, end).strip());
        if (next == null) {
          return found;
        }
        found = next;
        if (!trusts(next) || ++hops == MOST_HOPS) {
          return found;
        }
        end = comma;
      }
    }
    return found;
  }

  /** The comma before an element, outside of quotes; -1 at the beginning of the line. */
  private static int lastComma(String line, int end) {
    boolean quoted = false;
    for (int i = end - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable InetAddress address(String element) {
    return addressField.equalsIgnoreCase(FORWARDED)
        ? NodeText.forwarded(element)
        : NodeText.address(element);
  }

  /** Whether the last proxy says that its client used TLS, by the values of the scheme's field. */
  public boolean saysTls(List<String> lines) {
    if (lines.isEmpty()) {
      return false;
    }
    String line = lines.getLast();
    String last = line.substring(line.lastIndexOf(',') + 1).strip();
    if (!schemeField.equalsIgnoreCase(FORWARDED)) {
      return last.equalsIgnoreCase("https");
    }
    for (String pair : last.split(";", -1)) {
      String text = pair.strip();
      if (text.equalsIgnoreCase("proto=https") || text.equalsIgnoreCase("proto=\"https\"")) {
        return true;
      }
    }
    return false;
  }
}
