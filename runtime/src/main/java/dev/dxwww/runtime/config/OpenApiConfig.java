package dev.dxwww.runtime.config;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * The description of the application's routes.
 *
 * @param expose When it is served, to everybody, as /openapi.json and, for people, as /openapi:
 *     development (in the profile dev alone), always, or never. Routes of the application with
 *     these paths come first.
 */
@ConfigProperties("dx.openapi")
public record OpenApiConfig(@DefaultValue("development") Exposure expose) {

  /** Where something is shown. */
  public enum Exposure {
    DEVELOPMENT,
    ALWAYS,
    NEVER
  }
}
