package dev.dxwww.runtime.security;

import java.time.Instant;
import java.util.Objects;

/**
 * Tokens that are refused although their time has not come.
 *
 * @param id a session's id, for all of its tokens, or the {@code jti} of one
 * @param until when the last of them ends, and this can be forgotten
 */
public record Revocation(String id, Instant until) {
  public Revocation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(until, "until");
  }
}
