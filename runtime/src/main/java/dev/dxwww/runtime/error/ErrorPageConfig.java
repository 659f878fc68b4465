package dev.dxwww.runtime.error;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import java.net.URI;

/**
 * How failures look to clients.
 *
 * @param templates the class path folder of the application's own pages: {@code 404.html} for one
 *     status, {@code 4xx.html} or {@code 5xx.html} for a class of them, {@code error.html} for all
 * @param typeBase what the {@code type} of a problem starts with, before the code; {@code
 *     about:blank} stands alone (RFC 9457, 4.2.1)
 * @param excerptLines lines of source shown before and after the line that threw, in
 *     development, 0 to 50
 */
@ConfigProperties("dx.errors")
public record ErrorPageConfig(
    @DefaultValue("error") String templates,
    @DefaultValue("about:blank") String typeBase,
    @DefaultValue("7") int excerptLines) {

  public ErrorPageConfig {
    if (templates.startsWith("/") || templates.endsWith("/")) {
      throw new IllegalArgumentException("templates must be a folder such as error, without slash");
    }
    URI.create(typeBase);
    if (excerptLines < 0 || excerptLines > 50) {
      throw new IllegalArgumentException("excerpt-lines must be 0 to 50, not " + excerptLines);
    }
  }
}
