package dev.dxwww.examples.it.failures;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * What must never leave the server.
 *
 * @param word a secret from the configuration
 */
@ConfigProperties("it.secrets")
public record Secrets(@DefaultValue("unset") String word) {}
