package dev.dxwww.runtime.security;

import dev.dxwww.runtime.error.ErrorCode;

/** What came of reading a token. */
public sealed interface TokenReading {
  /** It is genuine, of the type asked for, and in time. */
  record Valid(AuthToken token) implements TokenReading {}

  /**
   * It is not.
   *
   * @param reason which check it failed
   */
  record Refused(Reason reason) implements TokenReading {
    /** What a client is told: 1002, 1003 or 1004. */
    public ErrorCode code() {
      return switch (reason) {
        case EXPIRED -> ErrorCode.TOKEN_EXPIRED;
        case REVOKED -> ErrorCode.TOKEN_REVOKED;
        case MALFORMED, UNKNOWN_KEY, BAD_SIGNATURE, BAD_CLAIMS -> ErrorCode.TOKEN_INVALID;
      };
    }
  }

  /** The checks, in the order in which they are made. */
  enum Reason {
    /** It is no token of ours: its form, its header or its type. */
    MALFORMED,
    /** The header names a key that is not known. */
    UNKNOWN_KEY,
    /** Somebody else signed it, or changed it. */
    BAD_SIGNATURE,
    /** What it says is not what our tokens say. */
    BAD_CLAIMS,
    /** Its time is over. */
    EXPIRED,
    /** It was revoked, or its session was; found out by the server, never by a generator. */
    REVOKED
  }
}
