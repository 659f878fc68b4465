package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 429, code 1005: too many requests; carries Retry-After. */
public class TooManyRequestsException extends DxException {
  private final long retryAfterSeconds;

  /** With the time after which trying again makes sense, at least 1 s, rounded up to seconds. */
  public TooManyRequestsException(Duration retryAfter) {
    this("", retryAfter);
  }

  /** With a message and the time after which trying again makes sense. */
  public TooManyRequestsException(@Nullable String message, Duration retryAfter) {
    super(ErrorCode.RATE_LIMITED, message);
    this.retryAfterSeconds = Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Retry-After", Long.toString(retryAfterSeconds));
  }
}
