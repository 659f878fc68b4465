package dev.dxwww.runtime.http.internal;

import java.time.Duration;

/**
 * How much the server takes from a client, and how long it waits.
 *
 * @param maxBodySize longest body of a request, in bytes; more is a 413
 * @param maxHeaderSize longest header section of a request, in bytes; more is a 431
 * @param maxHeaders most header fields of a request; more are a 431
 * @param maxRequestLine longest request line, in bytes; more is a 414
 * @param maxParameters most parameters in a query or a form; more is a 400
 * @param shutdownGrace how long a stopping server waits for requests it is serving
 */
public record HttpLimits(
    long maxBodySize,
    int maxHeaderSize,
    int maxHeaders,
    int maxRequestLine,
    int maxParameters,
    Duration shutdownGrace) {

  /** The limits that hold when nothing is configured. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(1L << 20, 16 << 10, 100, 4 << 10, 1_000, Duration.ofSeconds(30));

  public HttpLimits {
    if (maxBodySize < 0 || maxBodySize > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("max-body-size must be from 0 to 2147483631 bytes");
    }
    if (maxHeaderSize < 256 || maxHeaders < 16 || maxRequestLine < 64 || maxParameters < 1) {
      throw new IllegalArgumentException("a limit is too small for ordinary requests");
    }
    if (shutdownGrace.isNegative()) {
      throw new IllegalArgumentException("a grace period is not negative");
    }
  }

  /**
   * How long a stopping server waits for the bodies of requests whose head it has: a sixth of the
   * grace period. For requests whose head is not complete it does not wait at all.
   */
  Duration bodyGrace() {
    return shutdownGrace.dividedBy(6);
  }
}
