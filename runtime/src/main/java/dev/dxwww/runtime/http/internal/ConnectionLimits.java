package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.AddressRange;

import java.time.Duration;
import java.util.List;

/**
 * How many connections the server holds, and for how long.
 *
 * @param max most connections; further clients wait
 * @param perAddress most connections of one address; further ones are closed
 * @param trusted addresses for which {@code perAddress} does not hold
 * @param idle how long a connection stays open without a request
 * @param stall how long a client may take nothing of a response
 */
public record ConnectionLimits(
    int max, int perAddress, List<AddressRange> trusted, Duration idle,
    Duration stall) {

  /** What holds when nothing is configured. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(10_000, 100, List.of(), Duration.ofSeconds(60), Duration.ofSeconds(10));

  public ConnectionLimits {
    trusted = List.copyOf(trusted);
    if (max < 1 || perAddress < 1 || idle.toMillis() < 1 || stall.toMillis() < 1) {
      throw new IllegalArgumentException("a limit is too small for any request");
    }
  }
}
