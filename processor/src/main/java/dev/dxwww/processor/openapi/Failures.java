package dev.dxwww.processor.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The responses that report failures: shared among routes, but where handlers of errors differ. */
final class Failures {
  /** Failures that a route can have by what it takes and by its policy. */
  enum Kind {
    BAD_REQUEST("400", "BadRequest", "Values are missing or not valid.",
        ProblemCode.INVALID_CONTENT, ProblemCode.BAD_REQUEST, ProblemCode.MALFORMED_JSON),
    UNAUTHORIZED("401", "Unauthorized", "Nobody is signed in.",
        ProblemCode.AUTHENTICATION_REQUIRED, ProblemCode.TOKEN_EXPIRED,
        ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_REVOKED),
    FORBIDDEN("403", "Forbidden", "This is not allowed.",
        ProblemCode.ACCESS_DENIED, ProblemCode.CSRF_FAILED),
    NOT_FOUND("404", "NotFound", "There is no such thing.",
        ProblemCode.NOT_FOUND),
    NOT_ACCEPTABLE("406", "NotAcceptable", "No accepted media type is available.",
        ProblemCode.NOT_ACCEPTABLE),
    CONTENT_TOO_LARGE("413", "ContentTooLarge", "The body is too large.",
        ProblemCode.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(
        "415", "UnsupportedMediaType", "The body's media type is not taken.",
        ProblemCode.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS("429", "TooManyRequests", "Too many requests.",
        ProblemCode.RATE_LIMITED),
    SERVER("5XX", "ServerError", "The server could not answer.",
        ProblemCode.UNEXPECTED, ProblemCode.UNAVAILABLE),
    OTHER("default", "Failure", "Anything else that can go wrong.",
        ProblemCode.CONFLICT, ProblemCode.UNPROCESSABLE);

    private final String status;
    private final String component;
    private final String description;
    private final List<ProblemCode> codes;

    Kind(String status, String component, String description, ProblemCode... codes) {
      this.status = status;
      this.component = component;
      this.description = description;
      this.codes = List.of(codes);
    }

    /** The key in an operation's responses. */
    String status() {
      return status;
    }
  }

  private final Map<String, JsonObject> used = new TreeMap<>();
  private final Map<String, ProblemCode> shown = new TreeMap<>();

  /**
   * The response for a kind of failure.
   *
   * @param others media types, with what they hold, of handlers of errors; empty for none
   */
  JsonObject response(Kind kind, JsonObject others) {
    if (!others.isEmpty()) {
      return build(kind, others);
    }
    used.computeIfAbsent(kind.component, name -> build(kind, others));
    return new JsonObject().put("$ref", "#/components/responses/" + kind.component);
  }

  /** The shared responses that routes refer to. */
  JsonObject components() {
    JsonObject all = new JsonObject();
    used.forEach(all::put);
    return all;
  }

  /** A problem of each kind that responses show. */
  JsonObject exampleComponents() {
    JsonObject all = new JsonObject();
    shown.forEach((name, code) -> all.put(name, example(code)));
    return all;
  }

  /** Header fields that responses share. */
  static JsonObject headerComponents() {
    return new JsonObject().put("RequestId", header("The id of the request, also in the log."));
  }

  private JsonObject build(Kind kind, JsonObject others) {
    JsonObject problem =
        new JsonObject()
            .put(
                "schema", new JsonObject().put("$ref", new JsonTree.Reference(ProblemCatalog.KEY)))
            .put("examples", examples(kind));
    JsonObject content =
        new JsonObject()
            .put("application/problem+json", problem)
            .put("text/html", Inputs.media(new JsonObject().put("type", "string")));
    content.putAll(others);
    JsonObject headers =
        new JsonObject()
            .put("X-Request-Id", new JsonObject().put("$ref", "#/components/headers/RequestId"));
    if (kind == Kind.TOO_MANY_REQUESTS) {
      headers.put("Retry-After", header("Seconds to wait."));
    }
    return new JsonObject()
        .put("description", kind.description)
        .put("headers", headers)
        .put("content", content);
  }

  static JsonObject header(String description) {
    return new JsonObject()
        .put("description", description)
        .put("schema", new JsonObject().put("type", "string"));
  }

  private JsonObject examples(Kind kind) {
    JsonObject examples = new JsonObject();
    for (ProblemCode code : kind.codes) {
      shown.put(code.name(), code);
      examples.put(
          code.name(), new JsonObject().put("$ref", "#/components/examples/" + code.name()));
    }
    return examples;
  }

  private static JsonObject example(ProblemCode code) {
    JsonObject value =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", StatusTitles.of(code.status()))
            .put("status", code.status())
            .put("detail", detail(code))
            .put("code", code.number());
    return new JsonObject().put("summary", code.detail()).put("value", value);
  }

  /** Of failures of the server clients read no more than what the status says. */
  private static String detail(ProblemCode code) {
    return switch (code.status()) {
      case 500 -> "Something went wrong on the server.";
      case 503 -> "The service is not available at the moment.";
      default -> code.detail();
    };
  }
}
