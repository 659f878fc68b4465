package dev.dxwww.examples.tasks.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.dxwww.runtime.security.CommonPasswords;
import dev.dxwww.runtime.security.PasswordHasher;

/**
 * Which passwords are taken: long ones, of any characters, that are not among the first that
 * somebody would try (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRules {
  /** Fewest characters. */
  public static final int LEAST = 12;

  private static final int DIFFERENT = 5;

  private static final CommonPasswords COMMON = CommonPasswords.load();

  /** What people begin with who are asked for twelve characters. */
  private static final List<String> BEGINNINGS =
      List.of(
          "password", "passw0rd", "p@ssw0rd", "qwerty", "qwertz", "123456", "abcdef", "letmein",
          "welcome", "iloveyou", "administrator", "changeme");

  private PasswordRules() {}

  /** What is wrong with a password for an account, a sentence; empty for a good one. */
  public static Optional<String> mistake(String name, String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < LEAST) {
      return Optional.of("Use at least " + LEAST + " characters; a few words are fine.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > PasswordHasher.MAX_BYTES) {
      return Optional.of("The password is too long.");
    }
    if (!name.isBlank() && lower.contains(name.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of("Leave your name out of it: it would be tried first.");
    }
    if (password.codePoints().distinct().count() < DIFFERENT
        || COMMON.contains(password)
        || BEGINNINGS.stream().anyMatch(lower::startsWith)) {
      return Optional.of("Many people use this one; choose words that only you put together.");
    }
    return Optional.empty();
  }
}
