package dev.dxwww.runtime.error;

/** A code given to what another library threw; has no stack of its own, since its cause has one. */
final class ConvertedException extends DxException {
  ConvertedException(ErrorCode code, String message, Throwable cause) {
    super(code, message, cause);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
