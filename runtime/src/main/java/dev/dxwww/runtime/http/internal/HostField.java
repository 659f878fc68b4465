package dev.dxwww.runtime.http.internal;

import org.jspecify.annotations.Nullable;

/** The Host field of a request, as far as the listener does not check it. */
final class HostField {
  private static final int LARGEST_PORT = 65_535;

  private HostField() {}

  /** Whether the port, if there is one, is the number of a port, written in digits alone. */
  static boolean hasGoodPort(@Nullable String host) {
    int colon = host == null ? -1 : host.lastIndexOf(':');
    if (host == null || colon < 0 || host.endsWith("]")) {
      return true;
    }
    int port = 0;
    for (int i = colon + 1; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      port = 10 * port + c - '0';
      if (port > LARGEST_PORT) {
        return false;
      }
    }
    return true;
  }
}
