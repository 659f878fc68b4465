package dev.dxwww.runtime.security.internal;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the payload of a token says, before anybody has looked whether that can be.
 *
 * @param issuer {@code iss}
 * @param audience {@code aud}
 * @param subject {@code sub}
 * @param id {@code jti}
 * @param sessionId {@code sid}
 * @param numbers what it says in numbers
 * @param roles {@code roles}; empty when absent
 */
record Claims(
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable String subject,
    @Nullable String id,
    @Nullable String sessionId,
    Numbers numbers,
    Set<String> roles) {
  /** What a number is that was not said. */
  static final long ABSENT = -1;

  /**
   * Numbers; those of time are seconds since 1970 (RFC 7519, 2).
   *
   * @param generation {@code gen}
   * @param issuedAt {@code iat}
   * @param expiresAt {@code exp}
   * @param notBefore {@code nbf}, which our tokens do not have
   */
  record Numbers(long generation, long issuedAt, long expiresAt, long notBefore) {}
}
