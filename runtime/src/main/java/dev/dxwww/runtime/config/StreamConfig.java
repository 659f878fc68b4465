package dev.dxwww.runtime.config;

import java.time.Duration;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Streams of events ({@code EventStream}), which stay open for as long as client and handler want.
 *
 * @param maxOpen Most of them open at once; one more is answered by 503.
 * @param heartbeat How long a stream may be silent before a comment is sent, which keeps proxies
 *     from closing it and finds clients that went away; 10ms to 1d.
 * @param retry How long browsers wait before they connect again after the stream ended; at
 *     most 1d.
 */
@ConfigProperties("dx.stream")
public record StreamConfig(
    @DefaultValue("1000") @Min(0) @Max(1_000_000) int maxOpen,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("3s") Duration retry) {

  public StreamConfig {
    Bounds.between("heartbeat", heartbeat, Duration.ofMillis(10), Bounds.DAY);
    Bounds.between("retry", retry, Duration.ZERO, Bounds.DAY);
  }
}
