package dev.dxwww.runtime.security.internal;

import dev.dxwww.runtime.security.AuthToken;

/**
 * The tokens that a client gets.
 *
 * @param access calls handlers
 * @param refresh gets the next pair
 * @param accessToken what the first says
 * @param refreshToken what the second says
 */
record TokenPair(
    String access, String refresh, AuthToken accessToken, AuthToken refreshToken) {
  /** Whose they are, never the texts. */
  @Override
  public String toString() {
    return "TokenPair of " + accessToken.subject();
  }
}
