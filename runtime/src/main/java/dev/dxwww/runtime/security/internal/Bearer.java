package dev.dxwww.runtime.security.internal;

import org.jspecify.annotations.Nullable;

/** The {@code Authorization} field of clients with tokens (RFC 6750, 2.1). */
public final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** The token; null when the field is of another scheme. The scheme's case does not matter. */
  public static @Nullable String token(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length()).strip()
        : null;
  }
}
