package dev.dxwww.runtime.security;

import java.util.Optional;

/**
 * Knows the users of an application. A component of this type is what turns authentication on: the
 * server then has {@code /auth/login}, {@code /auth/refresh} and {@code /auth/logout}.
 *
 * <pre>{@code
 * @Component
 * final class Users implements CredentialStore {
 *   private final UserRepository users;
 *
 *   public Optional<Account> find(String name) {
 *     return users.byName(name).map(Users::account);
 *   }
 * }
 * }</pre>
 */
public interface CredentialStore {

  /**
   * The user who signs in under a name, such as an address of mail. Called for names that nobody
   * has as often as for others.
   */
  Optional<Account> find(String name);

  /**
   * The user of a subject; empty for one who is gone, whose sessions then end. Asked at each
   * refresh, so that roles that have changed are in the next token.
   */
  Optional<Account> findBySubject(String subject);

  /** Stores a hash in place of the user's: the same password, hashed as it is done now. */
  void updateHash(String subject, String passwordHash);
}
