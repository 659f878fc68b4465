package dev.dxwww.runtime.http.internal;

import io.helidon.webserver.CloseConnectionException;

/** The connection ends although the client may still be sending. */
final class UnreadBodyException extends CloseConnectionException {
  private static final long serialVersionUID = 1L;

  UnreadBodyException() {
    super("the body of the request was not read");
  }
}
