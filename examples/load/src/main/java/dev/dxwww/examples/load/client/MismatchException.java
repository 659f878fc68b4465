package dev.dxwww.examples.load.client;

import java.io.IOException;

/** A response is not what it has to be. */
final class MismatchException extends IOException {
  private static final long serialVersionUID = 1;

  MismatchException(String message) {
    super(message);
  }
}
