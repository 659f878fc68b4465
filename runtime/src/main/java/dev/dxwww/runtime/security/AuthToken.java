package dev.dxwww.runtime.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What a token says, decoded and verified: a user and a session. Handlers take it as a parameter of
 * this type or of {@link Principal}. It holds no secret: nobody can make the token from it.
 *
 * @param type what the token is good for
 * @param subject the user, as {@link Account#subject} names it; 1 to 255 characters
 * @param id the token's own id ({@code jti}): 128 random bits as base64url
 * @param sessionId the session ({@code sid}) that began with a login; 128 random bits as base64url
 * @param generation how often the session was refreshed before this token
 * @param issuedAt when it was made, in whole seconds
 * @param expiresAt from when on it is refused, in whole seconds
 * @param roles what the user was when the token was made; empty in refresh tokens
 */
public record AuthToken(
    TokenType type,
    String subject,
    String id,
    String sessionId,
    long generation,
    Instant issuedAt,
    Instant expiresAt,
    Set<String> roles)
    implements Principal {
  /** Longest name of a user, in characters. */
  public static final int MAX_SUBJECT = 255;
  /** Most roles of a user. */
  public static final int MAX_ROLES = 64;
  /** Longest name of a role, in characters. */
  public static final int MAX_ROLE = 64;

  /** @throws IllegalArgumentException for what no token may say */
  public AuthToken {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sessionId, "sessionId");
    Account.requireSubject(subject);
    roles = Account.requireRoles(roles);
    if (generation < 0 || !expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("a token that cannot be");
    }
  }

  /** The user: the same as {@link #subject}. */
  @Override
  public String getName() {
    return subject;
  }

  /** Whether the user was of a role when the token was made. */
  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  /** The kind of token and the user. */
  @Override
  public String toString() {
    return "AuthToken[" + type + " of " + subject + "]";
  }
}
