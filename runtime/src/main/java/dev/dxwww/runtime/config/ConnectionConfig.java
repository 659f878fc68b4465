package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import java.time.Duration;

/**
 * How many connections the server holds, and for how long.
 *
 * @param max Most connections; 0 for 10,000. Never more than the process's file descriptors less
 *     200. Further clients wait until one ends.
 * @param perAddress Most connections of one address, an IPv6 network of 64 bits being one; further
 *     ones are closed at once. Does not hold for this machine itself and
 *     dx.server.trusted-proxies.
 * @param idleTimeout How long a connection stays open without a request, 100ms to 1d.
 * @param writeTimeout How long a client may take nothing of a response before the connection is
 *     cut, 100ms to 1d; 1 s more for each KiB of a response that is sent as a whole.
 */
@ConfigProperties("dx.server.connections")
public record ConnectionConfig(
    @DefaultValue("0") @Min(0) @Max(1_000_000) int max,
    @DefaultValue("100") @Min(1) @Max(1_000_000) int perAddress,
    @DefaultValue("60s") Duration idleTimeout,
    @DefaultValue("10s") Duration writeTimeout) {

  public ConnectionConfig {
    Bounds.between("idle-timeout", idleTimeout, Duration.ofMillis(100), Bounds.DAY);
    Bounds.between("write-timeout", writeTimeout, Duration.ofMillis(100), Bounds.DAY);
  }
}
