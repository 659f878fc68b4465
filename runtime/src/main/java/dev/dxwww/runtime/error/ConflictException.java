package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 409, code 4009: the request contradicts the current state. */
public class ConflictException extends DxException {
  /** With the code's default message. */
  public ConflictException() {
    super(ErrorCode.CONFLICT);
  }

  /** With a message for the client. */
  public ConflictException(@Nullable String message) {
    super(ErrorCode.CONFLICT, message);
  }

  /** With a message for the client and a cause for the log. */
  public ConflictException(@Nullable String message, Throwable cause) {
    super(ErrorCode.CONFLICT, message, cause);
  }
}
