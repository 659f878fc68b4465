package dev.dxwww.runtime.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 401, code 1007: the request needs a signed-in user; carries a WWW-Authenticate challenge. */
public class UnauthorizedException extends DxException {
  private static final String DEFAULT_CHALLENGE = "Bearer";
  private final String challenge;

  /** With the code's default message and the challenge {@code Bearer}. */
  public UnauthorizedException() {
    this("");
  }

  /** With a message for the client and the challenge {@code Bearer}. */
  public UnauthorizedException(@Nullable String message) {
    this(message, DEFAULT_CHALLENGE);
  }

  /** With a message for the client and a WWW-Authenticate challenge (RFC 9110, 11.6.1). */
  public UnauthorizedException(@Nullable String message, String challenge) {
    super(ErrorCode.AUTHENTICATION_REQUIRED, message);
    this.challenge = challenge;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("WWW-Authenticate", challenge);
  }
}
