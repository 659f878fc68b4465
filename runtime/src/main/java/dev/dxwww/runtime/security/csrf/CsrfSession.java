package dev.dxwww.runtime.security.csrf;

import dev.dxwww.runtime.http.Request;

import java.util.Optional;

/**
 * Knows the session that a request belongs to: authentication says it, so that tokens are of that
 * session and of no other. Called by many threads at once.
 */
public interface CsrfSession {

  /** Nobody is ever signed in by what the framework knows; any cookie might sign somebody in. */
  CsrfSession NONE = request -> Optional.empty();

  /** The id of the session; empty when nobody is signed in. */
  Optional<String> id(Request request);

  /**
   * Whether the request has a cookie that signs somebody in, be it expired: then a header field
   * {@code Authorization} does not prove that no cookie was meant to be used.
   */
  default boolean hasCookie(Request request) {
    return request.header("Cookie").isPresent();
  }
}
