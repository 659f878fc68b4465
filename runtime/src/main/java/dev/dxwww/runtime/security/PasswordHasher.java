package dev.dxwww.runtime.security;

import dev.dxwww.runtime.error.DxException;

/**
 * Turns passwords into what may be stored of them. The one of the framework is Argon2id (RFC 9106)
 * on a bounded number of threads, with texts in PHC format:
 *
 * <pre>{@code
 * @PermitAll
 * @POST("/sign-up")
 * Redirect signUp(@FormParam String name, @FormParam String password) {
 *   users.insert(name, hasher.hash(password));
 *   return Redirect.to("/login");
 * }
 * }</pre>
 */
public interface PasswordHasher {
  /** Longest password, in bytes of UTF-8. */
  int MAX_BYTES = 1_024;

  /**
   * What to store of a password; another text each time.
   *
   * @throws DxException 5003 (503) when too many passwords are being hashed; 4001 (400) when the
   *     password is empty or longer than {@link #MAX_BYTES}
   */
  String hash(String password);

  /**
   * Whether a stored hash is of this password. A hash that cannot be read is of no password; a
   * password that is empty or too long is no one's.
   *
   * @throws DxException 5003 (503) when too many passwords are being hashed
   */
  boolean verify(String hash, String password);

  /**
   * Takes as long as {@link #verify} and comes to nothing: for users who do not exist, so that
   * nobody can tell that by the time.
   *
   * @throws DxException as {@link #verify}
   */
  void verifyNothing(String password);

  /** Whether a hash was made with other parameters than are in force now. */
  boolean isOutdated(String hash);
}
