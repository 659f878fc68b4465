package dev.dxwww.runtime.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a client is told about a failure (RFC 9457), apart from what belongs to the one request.
 *
 * <p>All texts of a problem are shown to clients: nothing internal belongs here.
 *
 * @param code the stable code; its status is the status of the response
 * @param detail what is wrong, one sentence for people; the code's default when blank
 * @param suggestion what to do about it; the code's default when blank
 * @param errors the values that are missing or not valid; empty unless values are the problem
 * @param headers header fields of the response, such as {@code Allow} or {@code Retry-After}
 */
public record Problem(
    ErrorCode code,
    String detail,
    String suggestion,
    List<ProblemEntry> errors,
    Map<String, String> headers) {

  public Problem {
    Objects.requireNonNull(code, "code");
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
    StatusText forStatus = StatusText.of(code.status());
    if (detail.isBlank()) {
      detail = code.showsDefaultText() ? code.defaultMessage() : forStatus.detail();
    }
    if (suggestion.isBlank()) {
      suggestion = code.showsDefaultText() ? code.defaultSuggestion() : forStatus.suggestion();
    }
  }

  /** The problem of a code with the code's own texts. */
  public static Problem of(ErrorCode code) {
    return of(code, "");
  }

  /** The problem of a code with a sentence of its own for the client. */
  public static Problem of(ErrorCode code, String detail) {
    return new Problem(code, detail, "", List.of(), Map.of());
  }

  /** 400 and code 4001: values that are missing or not valid, one entry each. */
  public static Problem invalid(List<ProblemEntry> errors) {
    return new Problem(ErrorCode.INVALID_CONTENT, "", "", errors, Map.of());
  }

  /** 405 and code 4005: {@code allow} is the value of the Allow header. */
  public static Problem methodNotAllowed(String allow) {
    return of(ErrorCode.METHOD_NOT_ALLOWED).withHeaders(Map.of("Allow", allow));
  }

  /** The same problem with these header fields in place of those it had. */
  public Problem withHeaders(Map<String, String> fields) {
    return new Problem(code, detail, suggestion, errors, fields);
  }

  /** The status of the response, 400 to 599. */
  public int status() {
    return code.status();
  }

  /** The name of the status, such as {@code Not Found}. */
  public String title() {
    return StatusText.of(code.status()).title();
  }
}
