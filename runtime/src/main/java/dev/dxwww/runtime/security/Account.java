package dev.dxwww.runtime.security;

import java.util.Objects;
import java.util.Set;

/**
 * A user who can sign in.
 *
 * @param subject what the application calls the user for ever, such as the key of a row; 1 to 255
 *     characters, none of them a control character
 * @param passwordHash what {@link PasswordHasher#hash} gave
 * @param roles what the user is; at most 64, each of 1 to 64 characters
 */
public record Account(String subject, String passwordHash, Set<String> roles) {

  /** @throws IllegalArgumentException for a subject or roles that no token can carry */
  public Account {
    requireSubject(subject);
    Objects.requireNonNull(passwordHash, "passwordHash");
    roles = requireRoles(roles);
  }

  static void requireSubject(String subject) {
    if (!isName(subject, AuthToken.MAX_SUBJECT)) {
      throw new IllegalArgumentException(
          "a subject has 1 to " + AuthToken.MAX_SUBJECT + " characters, none of control");
    }
  }

  static Set<String> requireRoles(Set<String> roles) {
    if (roles.size() > AuthToken.MAX_ROLES) {
      throw new IllegalArgumentException("at most " + AuthToken.MAX_ROLES + " roles");
    }
    for (String role : roles) {
      if (!isName(role, AuthToken.MAX_ROLE)) {
        throw new IllegalArgumentException(
            "a role has 1 to " + AuthToken.MAX_ROLE + " characters, none of control");
      }
    }
    return Set.copyOf(roles);
  }

  /** Half a surrogate pair cannot be written as UTF-8, and would come back as something else. */
  private static boolean isName(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      return false;
    }
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
  }

  /** The user, never the hash. */
  @Override
  public String toString() {
    return "Account[" + subject + "]";
  }
}
