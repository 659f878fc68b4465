package dev.dxwww.common;

import java.util.Locale;
import java.util.Optional;

/** The names of a configuration key: as a record's component, in files, in the environment. */
public final class ConfigNames {
  private static final String[] SECRETS = {
    "pass", "secret", "token", "key", "credential", "private", "salt", "seed", "pwd"
  };

  private ConfigNames() {}

  /** {@code access-ttl} of component {@code accessTtl}, {@code url-path} of {@code URLPath}. */
  public static String kebab(String component) {
    StringBuilder text = new StringBuilder(component.length() + 4);
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (c == '_' || c == '$') {
        hyphen(text);
        continue;
      }
      if (Character.isUpperCase(c) && beginsWord(component, i)) {
        hyphen(text);
      }
      text.append(Character.toLowerCase(c));
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '-') {
      end--;
    }
    return text.substring(0, end);
  }

  private static void hyphen(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '-') {
      text.append('-');
    }
  }

  /** Whether the capital at {@code i} follows a small letter or digit, or precedes a small one. */
  private static boolean beginsWord(String component, int i) {
    return i > 0
        && (!Character.isUpperCase(component.charAt(i - 1))
            || i + 1 < component.length() && Character.isLowerCase(component.charAt(i + 1)));
  }

  /**
   * {@code DX_AUTH_ACCESS_TTL} of {@code dx.auth.access-ttl}: capitals, and {@code _} for every
   * other character than a letter or digit of ASCII.
   */
  public static String environment(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (char c : key.toUpperCase(Locale.ROOT).toCharArray()) {
      text.append(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ? c : '_');
    }
    return text.toString();
  }

  /**
   * The name of a map's entry as the environment can say it: {@code eu-west} of {@code EU_WEST}.
   */
  public static String entry(String environment) {
    return environment.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is wrong with a prefix: it must be words of {@code a-z 0-9 -} that begin with a letter and
   * do not end with a hyphen, joined by dots. Empty when nothing is.
   */
  public static Optional<String> problemWithPrefix(String prefix) {
    if (prefix.isEmpty()) {
      return Optional.of("it is empty");
    }
    for (String word : prefix.split("\\.", -1)) {
      if (word.isEmpty()) {
        return Optional.of("a word between dots is empty");
      }
      if (!word.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
        return Optional.of(
            "\"" + word + "\" is not made of a-z, 0-9 and single hyphens after a letter");
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a key's value must never be shown: a word of it speaks of secrets ({@code password},
   * {@code token}, {@code api-key}).
   */
  public static boolean isSecret(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    for (String word : SECRETS) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
