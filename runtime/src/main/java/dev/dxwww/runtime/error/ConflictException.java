package dev.dxwww.runtime.error;

/** 409, code 4009: the request contradicts the current state. */
public class ConflictException extends DxException {
  /** With the code's default message. */
  public ConflictException() {
    super(ErrorCode.CONFLICT);
  }

  /** With a message for the client. */
  public ConflictException(String message) {
    super(ErrorCode.CONFLICT, message);
  }

  /** With a message for the client and a cause for the log. */
  public ConflictException(String message, Throwable cause) {
    super(ErrorCode.CONFLICT, message, cause);
  }
}
