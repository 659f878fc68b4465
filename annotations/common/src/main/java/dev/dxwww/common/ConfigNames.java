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
    return String.join("-", Words.of(component));
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
   * Whether a key's value must never be shown: it speaks anywhere of secrets ({@code password},
   * {@code token}, {@code api-key}). Rather too often than too seldom: all it costs is a value that
   * a log leaves out. The compiler, which refuses secrets in sources, goes by whole words and by
   * the value as well ({@code SecretNames} of the processor).
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
