package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems that clients get: the codes that the runtime gives them, which a test of both
 * compares, and how they look (RFC 9457).
 */
final class ProblemCatalog {
  /** Key of the schema. */
  static final String KEY = "dev.dxwww/Problem";

  /** Key of the schema of an entry of {@code errors}. */
  static final String ENTRY_KEY = "dev.dxwww/ProblemEntry";

  private ProblemCatalog() {}

  /** A kind of problem: number, status, name, and what clients read of it. */
  record Code(int number, int status, String name, String detail) {}

  /** All of them, by number. */
  static List<Code> codes() {
    return List.of(
        new Code(1001, 401, "INVALID_CREDENTIALS", "The user name or the password is wrong."),
        new Code(1002, 401, "TOKEN_EXPIRED", "The token has expired."),
        new Code(1003, 401, "TOKEN_INVALID", "The token is not valid."),
        new Code(1004, 401, "TOKEN_REVOKED", "The token has been revoked."),
        new Code(1005, 429, "RATE_LIMITED", "Too many requests were sent in a short time."),
        new Code(1006, 403, "CSRF_FAILED", "The request could not be tied to a page of this site."),
        new Code(1007, 401, "AUTHENTICATION_REQUIRED", "This needs a signed-in user."),
        new Code(1008, 403, "ACCESS_DENIED", "This is not allowed for you."),
        new Code(2001, 503, "CONNECTION_FAILED", "The database could not be reached."),
        new Code(2002, 503, "QUERY_TIMEOUT", "The database took too long."),
        new Code(
            2003, 409, "CONSTRAINT_VIOLATION",
            "The change contradicts data that is already stored."),
        new Code(2004, 503, "TRANSACTION_FAILED", "The transaction could not be completed."),
        new Code(2005, 500, "QUERY_FAILED", "The database refused a statement."),
        new Code(3001, 503, "CONNECTION_LOST", "The connection was lost."),
        new Code(3002, 404, "CHANNEL_NOT_FOUND", "There is no such channel."),
        new Code(3003, 503, "DELIVERY_FAILED", "The message could not be delivered."),
        new Code(
            3004, 503, "BUFFER_OVERFLOW", "Too many messages are waiting to be delivered."),
        new Code(4000, 400, "BAD_REQUEST", "The request could not be understood."),
        new Code(
            4001, 400, "INVALID_CONTENT",
            "The request holds values that are missing or not valid."),
        new Code(4002, 400, "MALFORMED_JSON", "The body is not well-formed JSON."),
        new Code(4003, 400, "INVALID_PATH", "The path of the request cannot be decoded."),
        new Code(4004, 404, "NOT_FOUND", "There is nothing at this address."),
        new Code(
            4005, 405, "METHOD_NOT_ALLOWED",
            "This address does not support the method of the request."),
        new Code(
            4006, 406, "NOT_ACCEPTABLE",
            "The answer is not available in any of the accepted media types."),
        new Code(4008, 408, "REQUEST_TIMEOUT", "The request took too long to arrive."),
        new Code(4009, 409, "CONFLICT", "The request contradicts the current state."),
        new Code(4010, 410, "GONE", "What was here is gone for good."),
        new Code(4012, 412, "PRECONDITION_FAILED", "A condition of the request does not hold."),
        new Code(4013, 413, "CONTENT_TOO_LARGE", "The body of the request is too large."),
        new Code(4014, 414, "URI_TOO_LONG", "The address is too long."),
        new Code(
            4015, 415, "UNSUPPORTED_MEDIA_TYPE", "The media type of the body is not supported."),
        new Code(
            4022, 422, "UNPROCESSABLE",
            "The request is well-formed but cannot be carried out."),
        new Code(
            4031, 431, "HEADERS_TOO_LARGE", "The header fields of the request are too large."),
        new Code(
            4051, 501, "METHOD_NOT_IMPLEMENTED", "The method of the request is not known here."),
        new Code(
            4052, 505, "HTTP_VERSION_NOT_SUPPORTED", "This version of HTTP is not supported."),
        new Code(4500, 500, "UNEXPECTED", "An unexpected error happened."),
        new Code(4501, 500, "RENDERING_FAILED", "The response could not be rendered."),
        new Code(4503, 503, "UNAVAILABLE", "This is not available at the moment."),
        new Code(5001, 500, "CONFIGURATION", "The configuration is not valid."),
        new Code(5002, 503, "LOCK", "A lock could not be had in time."),
        new Code(5003, 503, "RESOURCE_EXHAUSTED", "A resource of the server is used up."),
        new Code(5004, 504, "TIMED_OUT", "An operation took too long."),
        new Code(5005, 502, "UPSTREAM_FAILED", "Another system could not be reached."),
        new Code(5006, 500, "IO_FAILED", "Reading or writing failed."),
        new Code(5007, 503, "INTERRUPTED", "The operation was interrupted."),
        new Code(
            5008, 500, "UNREADABLE_DATA", "Data could not be read in the format expected."));
  }

  /** The schema of a problem. */
  static JsonObject schema() {
    List<JsonTree> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Code code : codes()) {
      numbers.add(JsonTree.count(code.number()));
      names.add(code.name());
    }
    JsonObject code =
        new JsonObject()
            .put("type", "integer")
            .put("description", "What went wrong; the numbers never change their meaning.")
            .put("enum", new JsonTree.Items(numbers))
            .put("x-enum-varnames", JsonTree.texts(names));
    JsonObject entry = new JsonObject().put("$ref", new JsonTree.Reference(ENTRY_KEY));
    JsonObject properties =
        new JsonObject()
            .put("type", text("Identifies the kind of problem.").put("format", "uri-reference"))
            .put("title", text("The status in words."))
            .put(
                "status",
                new JsonObject()
                    .put("type", "integer")
                    .put("description", "The status of the response.")
                    .put("minimum", 400)
                    .put("maximum", 599))
            .put("detail", text("What is wrong with this request."))
            .put("instance", text("The path of the request.").put("format", "uri-reference"))
            .put("code", code)
            .put("suggestion", text("What to do about it."))
            .put("requestId", text("The request's id, which the log has too."))
            .put(
                "errors",
                new JsonObject()
                    .put("type", "array")
                    .put("description", "The values that are missing or not valid.")
                    .put("items", entry));
    return new JsonObject()
        .put("type", "object")
        .put("description", "What went wrong (RFC 9457).")
        .put("properties", properties)
        .put("required", JsonTree.texts(List.of("type", "title", "status", "detail", "code")));
  }

  /** The schema of an entry of {@code errors}. */
  static JsonObject entry() {
    JsonObject where =
        new JsonObject()
            .put("type", "string")
            .put(
                "enum",
                JsonTree.texts(List.of("path", "query", "header", "cookie", "form", "body")));
    return new JsonObject()
        .put("type", "object")
        .put("description", "A value of a request that is missing or not valid.")
        .put(
            "properties",
            new JsonObject()
                .put("where", where)
                .put("name", text("The parameter, or the place in the body: `labels[0].name`."))
                .put("message", text("What the value must be.")))
        .put("required", JsonTree.texts(List.of("where", "name", "message")));
  }

  private static JsonObject text(String description) {
    return new JsonObject().put("type", "string").put("description", description);
  }
}
