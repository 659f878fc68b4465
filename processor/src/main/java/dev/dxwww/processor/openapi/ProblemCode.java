package dev.dxwww.processor.openapi;

/**
 * The problems that clients get, with the codes that the runtime gives them; a test of both
 * compares.
 */
enum ProblemCode {
  INVALID_CREDENTIALS(1001, 401, "The user name or the password is wrong."),
  TOKEN_EXPIRED(1002, 401, "The token has expired."),
  TOKEN_INVALID(1003, 401, "The token is not valid."),
  TOKEN_REVOKED(1004, 401, "The token has been revoked."),
  RATE_LIMITED(1005, 429, "Too many requests were sent in a short time."),
  CSRF_FAILED(1006, 403, "The request could not be tied to a page of this site."),
  AUTHENTICATION_REQUIRED(1007, 401, "This needs a signed-in user."),
  ACCESS_DENIED(1008, 403, "This is not allowed for you."),
  CONNECTION_FAILED(2001, 503, "The database could not be reached."),
  QUERY_TIMEOUT(2002, 503, "The database took too long."),
  CONSTRAINT_VIOLATION(2003, 409, "The change contradicts data that is already stored."),
  TRANSACTION_FAILED(2004, 503, "The transaction could not be completed."),
  QUERY_FAILED(2005, 500, "The database refused a statement."),
  CONNECTION_LOST(3001, 503, "The connection was lost."),
  CHANNEL_NOT_FOUND(3002, 404, "There is no such channel."),
  DELIVERY_FAILED(3003, 503, "The message could not be delivered."),
  BUFFER_OVERFLOW(3004, 503, "Too many messages are waiting to be delivered."),
  BAD_REQUEST(4000, 400, "The request could not be understood."),
  INVALID_CONTENT(4001, 400, "The request holds values that are missing or not valid."),
  MALFORMED_JSON(4002, 400, "The body is not well-formed JSON."),
  INVALID_PATH(4003, 400, "The path of the request cannot be decoded."),
  NOT_FOUND(4004, 404, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(4005, 405, "This address does not support the method of the request."),
  NOT_ACCEPTABLE(4006, 406, "The answer is not available in any of the accepted media types."),
  REQUEST_TIMEOUT(4008, 408, "The request took too long to arrive."),
  CONFLICT(4009, 409, "The request contradicts the current state."),
  GONE(4010, 410, "What was here is gone for good."),
  PRECONDITION_FAILED(4012, 412, "A condition of the request does not hold."),
  CONTENT_TOO_LARGE(4013, 413, "The body of the request is too large."),
  URI_TOO_LONG(4014, 414, "The address is too long."),
  UNSUPPORTED_MEDIA_TYPE(4015, 415, "The media type of the body is not supported."),
  RANGE_NOT_SATISFIABLE(4016, 416,
      "The range asked for lies beyond the end of the content."),
  UNPROCESSABLE(4022, 422, "The request is well-formed but cannot be carried out."),
  HEADERS_TOO_LARGE(4031, 431, "The header fields of the request are too large."),
  METHOD_NOT_IMPLEMENTED(4051, 501, "The method of the request is not known here."),
  HTTP_VERSION_NOT_SUPPORTED(4052, 505, "This version of HTTP is not supported."),
  UNEXPECTED(4500, 500, "An unexpected error happened."),
  RENDERING_FAILED(4501, 500, "The response could not be rendered."),
  UNAVAILABLE(4503, 503, "This is not available at the moment."),
  OVERLOADED(4530, 503, "More requests are being served than can be answered in time."),
  CONFIGURATION(5001, 500, "The configuration is not valid."),
  LOCK(5002, 503, "A lock could not be had in time."),
  RESOURCE_EXHAUSTED(5003, 503, "A resource of the server is used up."),
  TIMED_OUT(5004, 504, "An operation took too long."),
  UPSTREAM_FAILED(5005, 502, "Another system could not be reached."),
  IO_FAILED(5006, 500, "Reading or writing failed."),
  INTERRUPTED(5007, 503, "The operation was interrupted."),
  UNREADABLE_DATA(5008, 500, "Data could not be read in the format expected.");

  private final int number;
  private final int status;
  private final String detail;

  ProblemCode(int number, int status, String detail) {
    this.number = number;
    this.status = status;
    this.detail = detail;
  }

  int number() {
    return number;
  }

  int status() {
    return status;
  }

  /** What is wrong, in one sentence. */
  String detail() {
    return detail;
  }
}
