package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.observe.internal.AddressRange;

import java.time.Duration;
import java.util.List;

/**
 * How many connections the server holds, and for how long.
 *
 * @param max most connections; further clients wait
 * @param perAddress most connections of one address; further ones are closed
 * @param trusted addresses for which {@code perAddress} does not hold
 * @param deadlines how long clients may take
 */
public record ConnectionLimits(
    int max, int perAddress, List<AddressRange> trusted, Deadlines deadlines) {

  /** What holds when nothing is configured. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(10_000, 100, List.of(), Deadlines.DEFAULT);

  public ConnectionLimits {
    trusted = List.copyOf(trusted);
    if (max < 1 || perAddress < 1) {
      throw new IllegalArgumentException("a limit is too small for any request");
    }
  }

  /** With the usual deadlines, but for idle connections and for writes. */
  public ConnectionLimits(
      int max, int perAddress, List<AddressRange> trusted, Duration idle, Duration write) {
    this(max, perAddress, trusted, Deadlines.DEFAULT.idleAndWrite(idle, write));
  }

  /** The same with other deadlines. */
  public ConnectionLimits deadlines(Deadlines changed) {
    return new ConnectionLimits(max, perAddress, trusted, changed);
  }
}
