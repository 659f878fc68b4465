package dev.dxwww.runtime.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure with a stable code, which decides the status of the response and its category.
 *
 * <p>The message reaches clients only where the code says so ({@link ErrorCode#showsOwnText()}):
 * never with a 5xx status in production. Code and message are never blank: a message that is null
 * or blank, as another exception's often is, is replaced by the code's default.
 */
public class DxException extends RuntimeException {
  private final ErrorCode code;
  private final String suggestion;

  /** A failure with the code's default message. */
  public DxException(ErrorCode code) {
    this(code, "");
  }

  /** A failure with a message of its own. */
  public DxException(ErrorCode code, @Nullable String message) {
    this(code, message, "", null);
  }

  /** A failure with a message of its own, caused by another. */
  public DxException(ErrorCode code, @Nullable String message, @Nullable Throwable cause) {
    this(code, message, "", cause);
  }

  /**
   * A failure in full: {@code suggestion} says what to do about it and is the code's when blank.
   */
  public DxException(
      ErrorCode code, String message, String suggestion, @Nullable Throwable cause) {
    super(message == null || message.isBlank() ? code.defaultMessage() : message, cause);
    this.code = Objects.requireNonNull(code, "code");
    this.suggestion = suggestion == null ? "" : suggestion;
  }

  /** The stable code. */
  public final ErrorCode code() {
    return code;
  }

  /** The category of the code. */
  public final ErrorCategory category() {
    return code.category();
  }

  /** What is wrong; never blank. */
  @Override
  public final String getMessage() {
    String message = super.getMessage();
    return message == null ? code.defaultMessage() : message;
  }

  /** What to do about it, if this failure says more than its code does. */
  public final Optional<String> suggestion() {
    return suggestion.isBlank() ? Optional.empty() : Optional.of(suggestion);
  }

  /** The values of the request that are missing or not valid; shown to clients. */
  public List<ProblemEntry> errors() {
    return List.of();
  }

  /** Header fields for the response, such as {@code Retry-After}; shown to clients. */
  public Map<String, String> headers() {
    return Map.of();
  }

  /** What clients may know of this failure: sanitised, whatever the message holds. */
  public final Problem toProblem() {
    boolean own = code.showsOwnText();
    return new Problem(
        code,
        own ? getMessage() : "",
        own ? suggestion : "",
        own ? errors() : List.of(),
        headers());
  }
}
