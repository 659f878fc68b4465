package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 422, code 4022: well-formed and valid, yet impossible to carry out. */
public class UnprocessableException extends DxException {
  /** With the code's default message. */
  public UnprocessableException() {
    super(ErrorCode.UNPROCESSABLE);
  }

  /** With a message for the client. */
  public UnprocessableException(@Nullable String message) {
    super(ErrorCode.UNPROCESSABLE, message);
  }

  /** With a message for the client and a cause for the log. */
  public UnprocessableException(@Nullable String message, Throwable cause) {
    super(ErrorCode.UNPROCESSABLE, message, cause);
  }
}
