package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 412, code 4012: a condition such as If-Match does not hold. */
public class PreconditionFailedException extends DxException {
  /** With the code's default message. */
  public PreconditionFailedException() {
    super(ErrorCode.PRECONDITION_FAILED);
  }

  /** With a message for the client. */
  public PreconditionFailedException(@Nullable String message) {
    super(ErrorCode.PRECONDITION_FAILED, message);
  }

  /** With a message for the client and a cause for the log. */
  public PreconditionFailedException(@Nullable String message, Throwable cause) {
    super(ErrorCode.PRECONDITION_FAILED, message, cause);
  }
}
