package dev.dxwww.runtime.error;

import java.util.List;

/** The member {@code debug} of problems in development. */
final class DebugJson {
  private DebugJson() {}

  static void member(JsonText json, ErrorContext request, Debugging debugging) {
    json.name("debug").open('{');
    request(json, request);
    if (!debugging.exceptions().isEmpty()) {
      json.name("exceptions").open('[');
      debugging.exceptions().forEach(thrown -> exception(json, thrown));
      json.close(']');
    }
    debugging.excerpt().ifPresent(excerpt -> source(json, excerpt));
    json.close('}');
  }

  private static void request(JsonText json, ErrorContext request) {
    json.name("request").open('{');
    json.member("method", request.method());
    json.member("path", request.path());
    json.optional("query", Credentials.shownQuery(request.query()));
    json.optional("route", request.route());
    json.optional("handler", request.handler());
    json.name("elapsedMicros").value(request.elapsedNanos() / 1000);
    json.name("headers").open('[');
    request.headers().forEach(
        (name, value) -> json.value(name + ": " + Credentials.shownField(name, value)));
    json.close(']');
    json.close('}');
  }

  private static void exception(JsonText json, Debugging.Thrown thrown) {
    json.open('{');
    json.optional("relation", thrown.relation());
    json.member("type", thrown.type());
    json.optional("message", thrown.message());
    frames(json, "yourFrames", thrown.own());
    frames(json, "frames", thrown.frames());
    json.close('}');
  }

  private static void frames(JsonText json, String name, List<StackTraceElement> frames) {
    json.name(name).open('[');
    frames.forEach(frame -> json.value(frame.toString()));
    json.close(']');
  }

  private static void source(JsonText json, SourceExcerpts.Excerpt excerpt) {
    json.name("source").open('{');
    json.member("file", excerpt.file());
    json.name("line").value(excerpt.markedLine());
    json.name("firstLine").value(excerpt.firstLine());
    json.name("lines").open('[');
    excerpt.lines().forEach(json::value);
    json.close(']');
    json.close('}');
  }
}
