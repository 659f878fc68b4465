package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Where metrics are shown.
 *
 * @param expose Where: auto shows them on the admin listener if there is one, else on the main one
 *     in the profiles dev and test, else nowhere; always shows them on the admin listener if there
 *     is one, else on the main one in every profile; never shows them nowhere.
 * @param path Path of the page.
 */
@ConfigProperties("dx.metrics")
public record MetricsConfig(
    @DefaultValue("auto") Expose expose, @DefaultValue("/metrics") String path) {

  public MetricsConfig {
    ObservePaths.require(path);
  }

  /** Where metrics are shown. */
  public enum Expose {
    AUTO,
    ALWAYS,
    NEVER
  }
}
