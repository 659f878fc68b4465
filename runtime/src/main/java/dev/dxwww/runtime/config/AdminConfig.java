package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import java.util.Optional;

/**
 * A second listener for health and metrics, which the public cannot reach and load cannot fill.
 *
 * @param port Port of the listener; 0 takes a free one. Where it is not set, there is none.
 * @param host Name or address it listens on.
 * @param maxConnections Most connections it holds.
 */
@ConfigProperties("dx.admin")
public record AdminConfig(
    Optional<Integer> port,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("64") @Min(1) @Max(10_000) int maxConnections) {

  public AdminConfig {
    int number = port.orElse(0);
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535");
    }
  }
}
