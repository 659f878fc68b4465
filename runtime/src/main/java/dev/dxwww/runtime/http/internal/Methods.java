package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Router;

/** Request methods as the numbers the router uses. */
final class Methods {
  /** Value of Allow for a request that asks about the server, not about a path. */
  static final String ALL = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";

  static final int UNKNOWN = -1;

  private Methods() {}

  /** The number of a method, or {@link #UNKNOWN}. Methods are case-sensitive (RFC 9110, 9.1). */
  static int number(String method) {
    return switch (method) {
      case "GET" -> Router.GET;
      case "POST" -> Router.POST;
      case "PUT" -> Router.PUT;
      case "PATCH" -> Router.PATCH;
      case "DELETE" -> Router.DELETE;
      case "HEAD" -> Router.HEAD;
      case "OPTIONS" -> Router.OPTIONS;
      default -> UNKNOWN;
    };
  }
}
