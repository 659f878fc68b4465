package dev.dxwww.htip;

import java.nio.charset.StandardCharsets;

/** A template as bundles and TEMPLATE_DEF carry it: one root of HTML and the walk that binds it. */
public record TemplateDef(String html, Walk walk) {
  /**
   * Checks the length of the HTML.
   *
   * @throws HtipException E_LIMIT over 64 KiB of UTF-8
   */
  public TemplateDef {
    if (html.getBytes(StandardCharsets.UTF_8).length > HtipLimits.TEMPLATE_BYTES) {
      throw new HtipException(HtipError.E_LIMIT, -1, "more than 64 KiB of HTML in a template");
    }
  }
}
