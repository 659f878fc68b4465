package dev.dxwww.processor.route;

import java.util.Locale;
import java.util.Optional;

/** A request method that handlers are written for; its ordinal is the router's number for it. */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE,
  HEAD,
  OPTIONS;

  private static final String PACKAGE = "dev.dxwww.http.";

  /** Qualified name of the annotation. */
  public String annotation() {
    return PACKAGE + simpleName();
  }

  /** Name of the annotation: {@code Get}. */
  public String simpleName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The method whose annotation has that qualified name. */
  public static Optional<HttpMethod> ofAnnotation(String qualifiedName) {
    for (HttpMethod method : values()) {
      if (method.annotation().equals(qualifiedName)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether requests of this method may change state, so that CSRF matters. */
  public boolean changesState() {
    return switch (this) {
      case POST, PUT, PATCH, DELETE -> true;
      case GET, HEAD, OPTIONS -> false;
    };
  }

  /** Whether a body of the request is read. */
  public boolean takesBody() {
    return switch (this) {
      case POST, PUT, PATCH -> true;
      case GET, HEAD, DELETE, OPTIONS -> false;
    };
  }
}
