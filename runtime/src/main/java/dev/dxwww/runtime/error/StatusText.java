package dev.dxwww.runtime.error;

/** The texts that depend on nothing but the status: safe to show to anybody. */
record StatusText(String title, String detail, String suggestion) {
  private static final String REPORT =
      "Try again later. If it keeps failing, report it together with the request id.";
  private static final StatusText[] BY_STATUS = table();

  /** The texts of a status, 400 to 599; those of 400 or 500 where it has none of its own. */
  static StatusText of(int status) {
    StatusText text = status >= 400 && status < 600 ? BY_STATUS[status - 400] : BY_STATUS[100];
    return text == null ? BY_STATUS[status < 500 ? 0 : 100] : text;
  }

  private static StatusText[] table() {
    StatusText[] all = new StatusText[200];
    client(all, 400, "Bad Request", "The request could not be understood.");
    client(all, 401, "Unauthorized", "This needs a signed-in user.");
    client(all, 403, "Forbidden", "This is not allowed.");
    client(all, 404, "Not Found", "There is nothing at this address.");
    client(all, 405, "Method Not Allowed", "This address does not support the method.");
    client(all, 406, "Not Acceptable", "The answer has none of the accepted media types.");
    client(all, 408, "Request Timeout", "The request took too long to arrive.");
    client(all, 409, "Conflict", "The request contradicts the current state.");
    client(all, 410, "Gone", "What was here is gone for good.");
    client(all, 412, "Precondition Failed", "A condition of the request does not hold.");
    client(all, 413, "Content Too Large", "The body of the request is too large.");
    client(all, 414, "URI Too Long", "The address is too long.");
    client(all, 415, "Unsupported Media Type", "The media type of the body is not supported.");
    client(all, 416, "Range Not Satisfiable", "The range lies beyond the end of the content.");
    client(all, 422, "Unprocessable Content", "The request cannot be carried out.");
    client(all, 429, "Too Many Requests", "Too many requests were sent in a short time.");
    client(all, 431, "Request Header Fields Too Large", "The header fields are too large.");
    server(all, 500, "Internal Server Error", "Something went wrong on the server.");
    server(all, 501, "Not Implemented", "The server cannot do this.");
    server(all, 502, "Bad Gateway", "The server could not reach what it needs.");
    server(all, 503, "Service Unavailable", "The service is not available at the moment.");
    server(all, 504, "Gateway Timeout", "The server waited too long for what it needs.");
    server(all, 505, "HTTP Version Not Supported", "This version of HTTP is not supported.");
    return all;
  }

  private static void client(StatusText[] all, int status, String title, String detail) {
    all[status - 400] = new StatusText(title, detail, "Correct the request and send it again.");
  }

  private static void server(StatusText[] all, int status, String title, String detail) {
    all[status - 400] = new StatusText(title, detail, REPORT);
  }
}
