package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 403, code 1008: the user is known and may not do this. */
public class ForbiddenException extends DxException {
  /** With the code's default message. */
  public ForbiddenException() {
    super(ErrorCode.ACCESS_DENIED);
  }

  /** With a message for the client. */
  public ForbiddenException(@Nullable String message) {
    super(ErrorCode.ACCESS_DENIED, message);
  }

  /** With a message for the client and a cause for the log. */
  public ForbiddenException(@Nullable String message, Throwable cause) {
    super(ErrorCode.ACCESS_DENIED, message, cause);
  }
}
