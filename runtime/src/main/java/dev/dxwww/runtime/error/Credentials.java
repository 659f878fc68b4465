package dev.dxwww.runtime.error;

import java.util.List;
import java.util.Locale;

/** Tells names of header fields and parameters whose values are secret. */
final class Credentials {
  private static final String HIDDEN = "(hidden)";
  private static final List<String> MARKS =
      List.of("auth", "cookie", "token", "secret", "passw", "key", "session", "signature",
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

  /** A raw query with the values of secret parameters hidden. */
  static String shownQuery(String query) {
    StringBuilder out = new StringBuilder(query.length());
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      out.append(out.isEmpty() ? "" : "&");
      out.append(
          equals < 0 ? pair
              : pair.substring(0, equals + 1)
                  + shown(pair.substring(0, equals), pair.substring(equals + 1)));
    }
    return out.toString();
  }
}
