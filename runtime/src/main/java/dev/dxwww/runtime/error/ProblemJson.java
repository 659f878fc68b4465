package dev.dxwww.runtime.error;

import java.nio.charset.StandardCharsets;

/** Problems as application/problem+json (RFC 9457, 3). */
final class ProblemJson {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final String BLANK = "about:blank";

  private final String typeBase;

  ProblemJson(String typeBase) {
    this.typeBase = typeBase;
  }

  byte[] bytes(Problem problem, ErrorContext request) {
    JsonText json = new JsonText().open('{');
    members(json, problem, request);
    return json.close('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** All members of the problem, without the braces, so that more can follow. */
  void members(JsonText json, Problem problem, ErrorContext request) {
    json.member("type", type(problem.code()));
    json.member("title", problem.title());
    json.name("status").value(problem.status());
    json.member("detail", problem.detail());
    if (problem.status() < 500) {
      json.optional("instance", request.path());
    }
    json.name("code").value(problem.code().number());
    json.optional("suggestion", problem.suggestion());
    json.optional("requestId", request.requestId());
    if (!problem.errors().isEmpty()) {
      errors(json, problem);
    }
  }

  private String type(ErrorCode code) {
    return typeBase.equals(BLANK) ? BLANK : typeBase + code.number();
  }

  private static void errors(JsonText json, Problem problem) {
    json.name("errors").open('[');
    for (ProblemEntry entry : problem.errors()) {
      json.open('{');
      json.member("where", entry.where().text());
      json.member("name", entry.name());
      json.member("message", entry.message());
      json.close('}');
    }
    json.close(']');
  }
}
