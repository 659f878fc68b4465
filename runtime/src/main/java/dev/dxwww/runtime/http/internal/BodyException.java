package dev.dxwww.runtime.http.internal;

import java.io.IOException;

/** A body that cannot be read to its end. */
final class BodyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a body ends early. */
  enum Reason {
    /** The client went away. */
    GONE,
    /** It is longer than the route takes. */
    TOO_LARGE,
    /** It is not framed as HTTP/1.1 has it. */
    MALFORMED
  }

  private final Reason reason;

  BodyException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  BodyException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
