package dev.dxwww.runtime.spi;

import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;

import java.util.Optional;

/**
 * Something an application does around all of its handlers. Runs after access control and CSRF
 * checks, in the thread of the request; called by many threads at once.
 */
public interface Interceptor {
  /**
   * Runs before the handler. An answer given here goes out in the handler's place, as
   * {@code text/plain} unless it sets a {@code Content-Type}; what is thrown is handled like an
   * exception of the handler.
   */
  default Optional<Response<String>> before(Request request) throws Exception {
    return Optional.empty();
  }

  /** Runs when the response of the handler, or of its failure, is about to go out. */
  default void after(Request request, ResponseFields response) {}

  /** The response that is about to go out, as far as it may still be changed. */
  interface ResponseFields {
    /** Its status. */
    int status();

    /**
     * Adds a header field.
     *
     * @throws IllegalArgumentException for a name or value that must not be sent, and for fields
     *     that the server sets, such as {@code Content-Length}
     */
    void add(String name, String value);
  }
}
