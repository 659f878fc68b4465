package dev.dxwww.runtime.error;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells names of header fields and parameters whose values are secret. */
final class Credentials {
  private static final String HIDDEN = "(hidden)";
  private static final List<String> MARKS =
      List.of("auth", "cookie", "token", "secret", "pass", "pwd", "key", "session", "signature",
          "credential", "csrf", "xsrf", "jwt");

  private Credentials() {}

  static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String mark : MARKS) {
      if (lower.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** The value, unless its name is that of a credential. */
  static String shown(String name, String value) {
    return isSecret(name) ? HIDDEN : value;
  }

  /** The value of a header field; addresses in it without the secrets of their queries. */
  static String shownField(String name, String value) {
    int query = value.indexOf('?');
    boolean address = name.equalsIgnoreCase("referer") && query >= 0;
    return address
        ? value.substring(0, query + 1) + shownQuery(value.substring(query + 1))
        : shown(name, value);
  }

  /**
   * A raw query with the values of secret parameters hidden, however their names are escaped; and
   * of those whose names have bad escapes.
   */
  static String shownQuery(String query) {
    StringBuilder out = new StringBuilder(query.length());
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      out.append(out.isEmpty() ? "" : "&");
      out.append(
          equals < 0 ? pair
              : pair.substring(0, equals + 1)
                  + shownRaw(pair.substring(0, equals), pair.substring(equals + 1)));
    }
    return out.toString();
  }

  private static String shownRaw(String rawName, String value) {
    try {
      return shown(URLDecoder.decode(rawName, StandardCharsets.UTF_8), value);
    } catch (IllegalArgumentException _) {
      return HIDDEN;
    }
  }
}
