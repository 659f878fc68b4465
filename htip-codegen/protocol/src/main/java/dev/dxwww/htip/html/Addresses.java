package dev.dxwww.htip.html;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Makes values safe as addresses, or as parts of them. */
public final class Addresses {
  /** What is shown in place of an address whose scheme is not on the list. */
  public static final String REFUSED = "about:invalid";

  private static final String UNRESERVED = "-._~";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Addresses() {}

  /**
   * The address, if it is relative or its scheme is http, https, mailto or tel, else
   * {@link #REFUSED}. Reads as browsers do: blanks before it, and tabs and line ends in it, hide no
   * scheme (URL Standard, 4.4).
   */
  public static String safe(String address) {
    if (!address.isEmpty() && address.charAt(0) == '/') {
      return address;
    }
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return isListed(scheme.toString()) ? address : REFUSED;
      }
      if (c == '/' || c == '?' || c == '#') {
        return address;
      }
      if (c > ' ' || scheme.length() > 0 && c == ' ') {
        scheme.append(c);
      }
    }
    return address;
  }

  /**
   * The address, if it has neither a scheme nor a host, else {@link #REFUSED}. Two slashes begin a
   * host, of either kind (URL Standard, 4.4).
   */
  public static String local(String address) {
    int slashes = 0;
    boolean began = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return REFUSED;
      }
      if (c == '/' || c == '\\') {
        slashes++;
        if (began || slashes == 2) {
          return began ? address : REFUSED;
        }
      } else if (c == '?' || c == '#' || slashes > 0 && c > ' ') {
        return address;
      } else if (c > ' ') {
        began = true;
      }
    }
    return address;
  }

  private static boolean isListed(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https", "mailto", "tel" -> true;
      default -> false;
    };
  }

  /** Percent-encoded but for letters, digits and {@code -._~} (RFC 3986, 2.3). */
  public static String part(String value) {
    return isDots(value) ? "_" : encoded(value, false);
  }

  /** The same, and never empty, for what stands between the slashes that an address begins with. */
  public static String first(String value) {
    return value.isEmpty() ? "_" : part(value);
  }

  /** The same for a query or a fragment, where dots climb nowhere. */
  public static String query(String value) {
    return encoded(value, false);
  }

  /** The same as {@link #part}, but slashes stay; a first segment that is empty gets a name. */
  public static String path(String value) {
    boolean plain = value.indexOf('.') < 0 && !value.startsWith("/");
    return encoded(plain ? value : climbsNot(value), true);
  }

  private static String encoded(String value, boolean slashes) {
    int plain = 0;
    while (plain < value.length() && isPlain(value.charAt(plain), slashes)) {
      plain++;
    }
    if (plain == value.length()) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length() + 16).append(value, 0, plain);
    for (byte b : value.substring(plain).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && isPlain((char) b, slashes)) {
        out.append((char) b);
      } else {
        HEX.toHexDigits(out.append('%'), b);
      }
    }
    return out.toString();
  }

  /**
   * A segment of dots alone would climb up the path, encoded or not, and an empty one at the start
   * could begin a host: they get a harmless name.
   */
  private static String climbsNot(String path) {
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean empty = i == 0 && segments[0].isEmpty();
      segments[i] = empty || isDots(segments[i]) ? "_" : segments[i];
    }
    return String.join("/", segments);
  }

  private static boolean isDots(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  private static boolean isPlain(char c, boolean slashes) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0
        || slashes && c == '/';
  }
}
