package dev.dxwww.runtime.error;

import org.jspecify.annotations.Nullable;

/** 410, code 4010: what the request speaks of existed and never will again. */
public class GoneException extends DxException {
  /** With the code's default message. */
  public GoneException() {
    super(ErrorCode.GONE);
  }

  /** With a message for the client. */
  public GoneException(@Nullable String message) {
    super(ErrorCode.GONE, message);
  }

  /** With a message for the client and a cause for the log. */
  public GoneException(@Nullable String message, Throwable cause) {
    super(ErrorCode.GONE, message, cause);
  }
}
