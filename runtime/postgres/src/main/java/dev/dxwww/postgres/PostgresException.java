package dev.dxwww.postgres;

/** PostgreSQL could not be found, unpacked, started or asked; the message says what to do. */
public final class PostgresException extends RuntimeException {
  public PostgresException(String message) {
    super(message);
  }

  public PostgresException(String message, Throwable cause) {
    super(message, cause);
  }
}
