package dev.dxwww.runtime.error;

/**
 * Everything that can go wrong, with a number that never changes its meaning.
 *
 * <p>Numbers are stable: clients may depend on them. A new code takes a free number of its range.
 */
public enum ErrorCode {
  INVALID_CREDENTIALS(1001, 401, Exposure.DEFAULT_TEXT,
      "The user name or the password is wrong.",
      "Check both and try again."),
  TOKEN_EXPIRED(1002, 401, Exposure.DEFAULT_TEXT,
      "The token has expired.",
      "Refresh the token or sign in again."),
  TOKEN_INVALID(1003, 401, Exposure.DEFAULT_TEXT,
      "The token is not valid.",
      "Sign in again."),
  TOKEN_REVOKED(1004, 401, Exposure.DEFAULT_TEXT,
      "The token has been revoked.",
      "Sign in again."),
  RATE_LIMITED(1005, 429, Exposure.OWN_TEXT,
      "Too many requests were sent in a short time.",
      "Wait as long as the Retry-After header says, then try again."),
  CSRF_FAILED(1006, 403, Exposure.DEFAULT_TEXT,
      "The request could not be tied to a page of this site.",
      "Reload the page and send the form again."),
  AUTHENTICATION_REQUIRED(1007, 401, Exposure.OWN_TEXT,
      "This needs a signed-in user.",
      "Sign in and try again."),
  ACCESS_DENIED(1008, 403, Exposure.OWN_TEXT,
      "This is not allowed for you.",
      "Ask for the right to do this, or sign in as someone who has it."),

  CONNECTION_FAILED(2001, 503, Exposure.STATUS_TEXT,
      "The database could not be reached.",
      "Check that the database is running, reachable and has connections left."),
  QUERY_TIMEOUT(2002, 503, Exposure.STATUS_TEXT,
      "The database took too long.",
      "Look for locks and missing indexes, or raise the query's time limit."),
  CONSTRAINT_VIOLATION(2003, 409, Exposure.DEFAULT_TEXT,
      "The change contradicts data that is already stored.",
      "Reload the current data and change the request accordingly."),
  TRANSACTION_FAILED(2004, 503, Exposure.STATUS_TEXT,
      "The transaction could not be completed.",
      "Run the whole transaction again."),
  QUERY_FAILED(2005, 500, Exposure.STATUS_TEXT,
      "The database refused a statement.",
      "Read the SQLState in the log and correct the statement or the schema."),

  CONNECTION_LOST(3001, 503, Exposure.STATUS_TEXT,
      "The connection was lost.",
      "Connect again; missed messages are replayed."),
  CHANNEL_NOT_FOUND(3002, 404, Exposure.OWN_TEXT,
      "There is no such channel.",
      "Check the name of the channel."),
  DELIVERY_FAILED(3003, 503, Exposure.STATUS_TEXT,
      "The message could not be delivered.",
      "Send it again."),
  BUFFER_OVERFLOW(3004, 503, Exposure.STATUS_TEXT,
      "Too many messages are waiting to be delivered.",
      "Send more slowly, or raise the size of the buffer."),

  BAD_REQUEST(4000, 400, Exposure.OWN_TEXT,
      "The request could not be understood.",
      "Correct the request and send it again."),
  INVALID_CONTENT(4001, 400, Exposure.OWN_TEXT,
      "The request holds values that are missing or not valid.",
      "Correct these values and send the request again."),
  MALFORMED_JSON(4002, 400, Exposure.OWN_TEXT,
      "The body is not well-formed JSON.",
      "Correct the JSON at the place named."),
  INVALID_PATH(4003, 400, Exposure.OWN_TEXT,
      "The path of the request cannot be decoded.",
      "Percent-encode the path as UTF-8 and leave out dot segments."),
  NOT_FOUND(4004, 404, Exposure.OWN_TEXT,
      "There is nothing at this address.",
      "Check the address."),
  METHOD_NOT_ALLOWED(4005, 405, Exposure.OWN_TEXT,
      "This address does not support the method of the request.",
      "Use one of the methods that the Allow header lists."),
  NOT_ACCEPTABLE(4006, 406, Exposure.OWN_TEXT,
      "The answer is not available in any of the accepted media types.",
      "Widen the Accept header."),
  REQUEST_TIMEOUT(4008, 408, Exposure.OWN_TEXT,
      "The request took too long to arrive.",
      "Send it again."),
  CONFLICT(4009, 409, Exposure.OWN_TEXT,
      "The request contradicts the current state.",
      "Reload the current state and try again."),
  GONE(4010, 410, Exposure.OWN_TEXT,
      "What was here is gone for good.",
      "Remove links to this address."),
  PRECONDITION_FAILED(4012, 412, Exposure.OWN_TEXT,
      "A condition of the request does not hold.",
      "Reload the current state and try again."),
  CONTENT_TOO_LARGE(4013, 413, Exposure.OWN_TEXT,
      "The body of the request is too large.",
      "Send less at once."),
  URI_TOO_LONG(4014, 414, Exposure.OWN_TEXT,
      "The address is too long.",
      "Shorten the address, or send the values in a body."),
  UNSUPPORTED_MEDIA_TYPE(4015, 415, Exposure.OWN_TEXT,
      "The media type of the body is not supported.",
      "Send a Content-Type that this address accepts."),
  RANGE_NOT_SATISFIABLE(4016, 416, Exposure.OWN_TEXT,
      "The range asked for lies beyond the end of the content.",
      "Ask for a range within the length that the Content-Range header names."),
  UNPROCESSABLE(4022, 422, Exposure.OWN_TEXT,
      "The request is well-formed but cannot be carried out.",
      "Change the request as described."),
  HEADERS_TOO_LARGE(4031, 431, Exposure.OWN_TEXT,
      "The header fields of the request are too large.",
      "Send fewer or shorter header fields and cookies."),
  METHOD_NOT_IMPLEMENTED(4051, 501, Exposure.DEFAULT_TEXT,
      "The method of the request is not known here.",
      "Use GET, HEAD, OPTIONS, POST, PUT, PATCH or DELETE."),
  HTTP_VERSION_NOT_SUPPORTED(4052, 505, Exposure.DEFAULT_TEXT,
      "This version of HTTP is not supported.",
      "Use HTTP/1.1."),
  UNEXPECTED(4500, 500, Exposure.STATUS_TEXT,
      "An unexpected error happened.",
      "Find the stack trace in the log by the request id."),
  RENDERING_FAILED(4501, 500, Exposure.STATUS_TEXT,
      "The response could not be rendered.",
      "Find the stack trace in the log by the request id."),
  UNAVAILABLE(4503, 503, Exposure.STATUS_TEXT,
      "This is not available at the moment.",
      "Try again later."),

  CONFIGURATION(5001, 500, Exposure.STATUS_TEXT,
      "The configuration is not valid.",
      "Correct the configuration and start again."),
  LOCK(5002, 503, Exposure.STATUS_TEXT,
      "A lock could not be had in time.",
      "Look for a critical section that blocks or waits."),
  RESOURCE_EXHAUSTED(5003, 503, Exposure.STATUS_TEXT,
      "A resource of the server is used up.",
      "Lower the load, or raise the limit of the resource."),
  TIMED_OUT(5004, 504, Exposure.STATUS_TEXT,
      "An operation took too long.",
      "Try again; if it keeps happening, look at what the operation waits for."),
  UPSTREAM_FAILED(5005, 502, Exposure.STATUS_TEXT,
      "Another system could not be reached.",
      "Check that the other system is running and reachable."),
  IO_FAILED(5006, 500, Exposure.STATUS_TEXT,
      "Reading or writing failed.",
      "Check the file or the connection named in the log."),
  INTERRUPTED(5007, 503, Exposure.STATUS_TEXT,
      "The operation was interrupted.",
      "Try again; the server may be stopping."),
  UNREADABLE_DATA(5008, 500, Exposure.STATUS_TEXT,
      "Data could not be read in the format expected.",
      "Compare the data named in the log with the format expected.");

  /** Which text of a failure a client in production gets to see. */
  private enum Exposure {
    /** The failure's own message and suggestion: written for clients. */
    OWN_TEXT,
    /** The code's default texts: the failure's own may tell too much. */
    DEFAULT_TEXT,
    /** A text that depends on the status alone. */
    STATUS_TEXT
  }

  private final int number;
  private final int status;
  private final Exposure exposure;
  private final String defaultMessage;
  private final String defaultSuggestion;
  private final ErrorCategory category;

  ErrorCode(int number, int status, Exposure exposure, String message, String suggestion) {
    this.number = number;
    this.status = status;
    this.exposure = exposure;
    this.defaultMessage = message;
    this.defaultSuggestion = suggestion;
    this.category = ErrorCategory.ofNumber(number);
  }

  /** The stable number, 1001 to 5999. */
  public int number() {
    return number;
  }

  /** The HTTP status of a response that reports this, 400 to 599. */
  public int status() {
    return status;
  }

  /** The category that the number falls into. */
  public ErrorCategory category() {
    return category;
  }

  /** What is wrong, in one sentence for people. */
  public String defaultMessage() {
    return defaultMessage;
  }

  /** What to do about it: for clients up to 499, for whoever runs the server from 500 on. */
  public String defaultSuggestion() {
    return defaultSuggestion;
  }

  /** Whether clients in production see the failure's own message and suggestion. */
  public boolean showsOwnText() {
    return exposure == Exposure.OWN_TEXT;
  }

  /** Whether clients in production see the default texts: false where even those tell too much. */
  public boolean showsDefaultText() {
    return exposure != Exposure.STATUS_TEXT;
  }
}
