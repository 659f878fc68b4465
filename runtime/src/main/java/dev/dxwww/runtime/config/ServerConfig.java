package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.observe.internal.AddressRange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Where the server listens and how much it takes from a client.
 *
 * @param host Name or address to listen on; where it is not set, 127.0.0.1 in the profiles dev and
 *     test, and every address (0.0.0.0) in prod.
 * @param port Port to listen on; 0 takes a free one.
 * @param maxBodySize Longest body of a request, up to 2147483631B; a longer one is answered by
 *     413.
 * @param maxHeaderSize Longest header section of a request, 256B to 1MiB, without the empty line
 *     at its end; a longer one is answered by 431.
 * @param maxHeaders Most header fields of a request; more are answered by 431.
 * @param maxRequestLine Longest request line, 64B to 1MiB, without the end of the line; a longer
 *     one is answered by 414.
 * @param shutdownDelay How long a stopping server goes on as before but answers that it is not
 *     ready, so that load balancers look elsewhere; where it is not set, 5s in the profile prod and
 *     0s in dev and test.
 * @param shutdownGrace How long a stopping server waits for the requests it is serving; for
 *     bodies that are still being sent it waits a sixth of that.
 * @param trustedProxies Addresses and ranges (10.0.0.0/8) of proxies in front of the server, whose
 *     connections are not limited by address.
 */
@ConfigProperties("dx.server")
public record ServerConfig(
    Optional<String> host,
    @DefaultValue("8080") @Min(0) @Max(65_535) int port,
    @DefaultValue("1MiB") DataSize maxBodySize,
    @DefaultValue("16KiB") DataSize maxHeaderSize,
    @DefaultValue("100") @Min(16) @Max(10_000) int maxHeaders,
    @DefaultValue("4KiB") DataSize maxRequestLine,
    Optional<Duration> shutdownDelay,
    @DefaultValue("30s") Duration shutdownGrace,
    List<AddressRange> trustedProxies) {

  public ServerConfig {
    Bounds.between("max-body-size", maxBodySize, 0, Integer.MAX_VALUE - 16L);
    Bounds.between("max-header-size", maxHeaderSize, 256, 1 << 20);
    Bounds.between("max-request-line", maxRequestLine, 64, 1 << 20);
    Duration delay = shutdownDelay.orElse(Duration.ZERO);
    Bounds.between("shutdown-delay", delay, Duration.ZERO, Bounds.DAY);
    Bounds.between("shutdown-grace", shutdownGrace, Duration.ZERO, Bounds.DAY);
    trustedProxies = List.copyOf(trustedProxies);
  }
}
