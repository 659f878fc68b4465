package dev.dxwww.runtime.app;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

/** The application did not start; says which component stood in the way and why. */
public final class StartException extends DxException {
  StartException(ErrorCode code, String message, String suggestion, Throwable cause) {
    super(code, message, suggestion, cause);
  }
}
