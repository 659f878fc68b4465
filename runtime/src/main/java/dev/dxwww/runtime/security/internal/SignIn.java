package dev.dxwww.runtime.security.internal;

import dev.dxwww.runtime.error.ErrorCode;

/** What comes of showing a password or a refresh token. */
sealed interface SignIn {
  /** These tokens. */
  record Granted(TokenPair pair) implements SignIn {}

  /**
   * Nothing.
   *
   * @param code 1001 to 1004
   */
  record Denied(ErrorCode code) implements SignIn {}
}
