package dev.dxwww.runtime.config;

import dev.dxwww.common.DataSize;
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
 * @param headTimeout How long a client may take for the head of a request, from its first byte or
 *     the beginning of the connection, 100ms to 1d.
 * @param bodyTimeout How long the server waits for a body in all, 100ms to 1d; each min-rate bytes
 *     that come give a second of it back.
 * @param requestTimeout How long a request may take from the end of its head to the end of its
 *     response, 100ms to 1d, and a second for each 64 KiB of content. A handler that takes longer
 *     is interrupted. Does not hold for responses that are streamed.
 * @param idleTimeout How long a connection stays open without a request, 100ms to 1d.
 * @param writeTimeout How long the server waits for a client that does not take its response,
 *     100ms to 1d; each min-rate bytes that it takes give a second of it back.
 * @param minRate How much a client has to send of a body or take of a response each second once
 *     those times are over, 1B to 1MiB.
 */
@ConfigProperties("dx.server.connections")
public record ConnectionConfig(
    @DefaultValue("0") @Min(0) @Max(1_000_000) int max,
    @DefaultValue("100") @Min(1) @Max(1_000_000) int perAddress,
    @DefaultValue("10s") Duration headTimeout,
    @DefaultValue("30s") Duration bodyTimeout,
    @DefaultValue("60s") Duration requestTimeout,
    @DefaultValue("60s") Duration idleTimeout,
    @DefaultValue("10s") Duration writeTimeout,
    @DefaultValue("1KiB") DataSize minRate) {

  public ConnectionConfig {
    Bounds.between("head-timeout", headTimeout, Duration.ofMillis(100), Bounds.DAY);
    Bounds.between("body-timeout", bodyTimeout, Duration.ofMillis(100), Bounds.DAY);
    Bounds.between("request-timeout", requestTimeout, Duration.ofMillis(100), Bounds.DAY);
    Bounds.between("min-rate", minRate, 1, 1 << 20);
    Bounds.between("idle-timeout", idleTimeout, Duration.ofMillis(100), Bounds.DAY);
    Bounds.between("write-timeout", writeTimeout, Duration.ofMillis(100), Bounds.DAY);
  }
}
