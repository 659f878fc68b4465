package dev.dxwww.runtime.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 400: code 4001 when it lists the values that are wrong, else 4000. */
public class BadRequestException extends DxException {
  private final List<ProblemEntry> errors;

  /** Code 4000 with a message for the client. */
  public BadRequestException(@Nullable String message) {
    super(ErrorCode.BAD_REQUEST, message);
    this.errors = List.of();
  }

  /** Code 4000 with a message for the client and a cause for the log. */
  public BadRequestException(@Nullable String message, Throwable cause) {
    super(ErrorCode.BAD_REQUEST, message, cause);
    this.errors = List.of();
  }

  /** Code 4001 with one entry for each value that is missing or not valid. */
  public BadRequestException(List<ProblemEntry> errors) {
    super(errors.isEmpty() ? ErrorCode.BAD_REQUEST : ErrorCode.INVALID_CONTENT);
    this.errors = List.copyOf(errors);
  }

  /** Code 4001 with the one value that is missing or not valid. */
  public BadRequestException(ProblemEntry error) {
    this(List.of(error));
  }

  @Override
  public List<ProblemEntry> errors() {
    return errors;
  }
}
