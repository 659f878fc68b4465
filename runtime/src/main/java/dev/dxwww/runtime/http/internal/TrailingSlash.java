package dev.dxwww.runtime.http.internal;

/**
 * What happens to a path that no route matches, but one does with a slash more or less at its end.
 */
public enum TrailingSlash {
  /** 308 to the path that matches. */
  REDIRECT,
  /** 404. */
  STRICT,
  /** The route serves both. */
  IGNORE
}
