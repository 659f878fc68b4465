package dev.dxwww.runtime.http.internal.guard;

import java.time.Duration;

/**
 * How long a client may take for each part of an exchange.
 *
 * @param head from the first byte of a request to the end of its head; for a new connection, from
 *     its beginning
 * @param body how long a body may be waited for in all, and a second more for each {@code minRate}
 *     bytes of it; never more than this at a time
 * @param request from the end of the head to the end of the response, and a second for each
 *     {@link #REQUEST_RATE} bytes of content
 * @param idle how long a connection stays open without a request
 * @param write how long a response may wait for its client, and a second more for each
 *     {@code minRate} bytes of it; never more than this at a time
 * @param minRate bytes that a slow client has to send or take each second
 */
public record Deadlines(
    Duration head, Duration body, Duration request, Duration idle, Duration write, long minRate) {
  /** Bytes of content for which a request gets a second more. */
  public static final long REQUEST_RATE = 64 << 10;

  /** What holds when nothing is configured. */
  public static final Deadlines DEFAULT = new Deadlines(
      Duration.ofSeconds(10),
      Duration.ofSeconds(30),
      Duration.ofSeconds(60),
      Duration.ofSeconds(60),
      Duration.ofSeconds(10),
      1 << 10);

  public Deadlines {
    if (shortest(head, body, request, idle, write).toMillis() < 1 || minRate < 1) {
      throw new IllegalArgumentException("a limit is too small for any request");
    }
  }

  private static Duration shortest(Duration... durations) {
    Duration least = durations[0];
    for (Duration each : durations) {
      least = each.compareTo(least) < 0 ? each : least;
    }
    return least;
  }

  /** The shortest of them. */
  Duration shortest() {
    return shortest(head, body, request, idle, write);
  }

  /** The same with another limit for idle connections, and for writes. */
  public Deadlines idleAndWrite(Duration changedIdle, Duration changedWrite) {
    return new Deadlines(head, body, request, changedIdle, changedWrite, minRate);
  }
}
