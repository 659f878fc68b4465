package dev.dxwww.runtime.error;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 503, code 4503: not available for the time being; carries Retry-After. */
public class UnavailableException extends DxException {
  private final long retryAfterSeconds;

  /** With the time after which trying again makes sense, at least 1 s, rounded up to seconds. */
  public UnavailableException(Duration retryAfter) {
    this("", retryAfter);
  }

  /** With a message and the time after which trying again makes sense. */
  public UnavailableException(@Nullable String message, Duration retryAfter) {
    super(ErrorCode.UNAVAILABLE, message);
    this.retryAfterSeconds = Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Retry-After", Long.toString(retryAfterSeconds));
  }
}
