package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 404, code 4004: what the request speaks of does not exist, or not for this user. */
public class NotFoundException extends DxException {
  /** With the code's default message. */
  public NotFoundException() {
    super(ErrorCode.NOT_FOUND);
  }

  /** With a message for the client. */
  public NotFoundException(@Nullable String message) {
    super(ErrorCode.NOT_FOUND, message);
  }

  /** With a message for the client and a cause for the log. */
  public NotFoundException(@Nullable String message, Throwable cause) {
    super(ErrorCode.NOT_FOUND, message, cause);
  }
}
