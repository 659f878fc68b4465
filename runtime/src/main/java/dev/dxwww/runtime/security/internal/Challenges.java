package dev.dxwww.runtime.security.internal;

import java.util.EnumMap;
import java.util.Map;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;

/** What those are told who are not let in: 401 with a challenge (RFC 6750, 3); made once. */
public final class Challenges {
  private static final String FIELD = "WWW-Authenticate";
  private static final Map<ErrorCode, Problem> PROBLEMS = problems();

  private Challenges() {}

  private static Map<ErrorCode, Problem> problems() {
    Map<ErrorCode, Problem> problems = new EnumMap<>(ErrorCode.class);
    add(problems, ErrorCode.AUTHENTICATION_REQUIRED, "Bearer");
    add(problems, ErrorCode.INVALID_CREDENTIALS, "Bearer");
    for (ErrorCode code : new ErrorCode[] {
        ErrorCode.TOKEN_EXPIRED, ErrorCode.TOKEN_INVALID, ErrorCode.TOKEN_REVOKED}) {
      String text = code.defaultMessage().replace("\"", "");
      add(problems, code,
          "Bearer error=\"invalid_token\", error_description=\"" + text + "\"");
    }
    return problems;
  }

  private static void add(Map<ErrorCode, Problem> problems, ErrorCode code, String challenge) {
    problems.put(code, Problem.of(code).withHeaders(Map.of(FIELD, challenge)));
  }

  /** The problem of a code from 1001 to 1004, or 1007. */
  public static Problem of(ErrorCode code) {
    Problem known = PROBLEMS.get(code);
    return known == null ? Problem.of(code) : known;
  }
}
