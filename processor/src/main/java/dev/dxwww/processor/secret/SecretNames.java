package dev.dxwww.processor.secret;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.dxwww.common.Words;

/**
 * What names say about values: {@code dbPassword}, {@code API_KEY}, {@code client-secret}. For
 * errors, so it must be certain; what hides values at run time ({@code ConfigNames.isSecret}) may
 * hide too many.
 */
final class SecretNames {
  /** Last words of names whose values are secrets. */
  private static final Set<String> SECRETS =
      Set.of("password", "passwd", "pwd", "passphrase", "passcode", "secret", "apikey");

  /** What makes a key one that is kept secret; that of a map or a table is none. */
  private static final Set<String> OF_KEYS =
      Set.of(
          "api", "private", "secret", "signing", "encryption", "access", "account", "master",
          "auth", "hmac", "jwt", "aes", "shared", "service", "webhook", "deploy");

  /** Before a secret's name they say that it is about one: a message, a code of an error. */
  private static final Set<String> ABOUT =
      Set.of(
          "invalid", "wrong", "missing", "bad", "no", "unknown", "expired", "revoked", "forgot",
          "reset", "change", "require", "required", "requires", "show", "hide", "public", "blank",
          "empty", "unexpected", "end", "start", "type");

  /** The shortest token: shorter ones are words of a language that is parsed. */
  private static final int SHORTEST_TOKEN = 16;

  private static final int SHORTEST_KEY = 8;

  private static final Pattern STAND_IN =
      Pattern.compile(
          "\\s*|.*[$#%]\\{[^}]*}.*|<[^>]*>|\\{\\{?[^}]*}}?|\\*+|x{3,}|\\.{3}|…|%\\w+%|%s"
              + "|\\$[A-Za-z_]\\w*",
          Pattern.DOTALL);
  private static final Pattern PATH =
      Pattern.compile(
          "(?:\\.{0,2}/|~/|[A-Za-z]:\\\\|file:|classpath:).*|.*\\.(?:pem|key|p12|jks|txt)");
  private static final Pattern HASH =
      Pattern.compile("\\$(?:argon2\\w*|2[abxy]|scrypt|pbkdf2)\\S*");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=:-]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_.:/\\s-]+");

  private SecretNames() {}

  /** Whether a value that is called so, and looks as this one does, is a secret. */
  static boolean isSecret(String name, String value) {
    List<String> words = Words.of(name);
    if (words.isEmpty() || isStandIn(value) || words.stream().anyMatch(ABOUT::contains)) {
      return false;
    }
    boolean elsewhere = PATH.matcher(value).matches() || HASH.matcher(value).matches();
    if (elsewhere || value.equals("true") || value.equals("false")) {
      return false;
    }
    String last = singular(words.getLast());
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    return switch (last) {
      case "token" -> isLong(value, SHORTEST_TOKEN);
      case "key" -> OF_KEYS.contains(before) && isLong(value, SHORTEST_KEY);
      default -> SECRETS.contains(last);
    };
  }

  private static boolean isLong(String value, int shortest) {
    return value.length() >= shortest && TOKEN.matcher(value).matches();
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /**
   * Whether the value of a constant is itself a name, of a field or a header, or words for people,
   * and no secret: {@code PASSWORD = "password"}, {@code TOKEN = "X-Csrf-Token"}. Said of constants
   * only: configuration holds no names of secrets.
   */
  static boolean isName(String name, String value) {
    if (!WORD.matcher(value).matches()) {
      return Words.of(value).isEmpty();
    }
    if (value.strip().contains(" ")) {
      return !Words.of(name).getLast().equals("passphrase");
    }
    List<String> words = Words.of(value);
    String last = words.isEmpty() ? "" : singular(words.getLast());
    return words.isEmpty()
        || SECRETS.contains(last)
        || last.equals("token")
        || last.equals("key")
        || Words.joined(name).contains(Words.joined(value));
  }

  /** Whether a text stands in for a secret that comes from elsewhere, or for none. */
  static boolean isStandIn(String value) {
    return STAND_IN.matcher(value).matches();
  }
}
