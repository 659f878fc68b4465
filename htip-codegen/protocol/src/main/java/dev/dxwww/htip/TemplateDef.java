package dev.dxwww.htip;

/** A template as bundles and TEMPLATE_DEF carry it: one root of HTML and the walk that binds it. */
public record TemplateDef(String html, Walk walk) {
  /**
   * Checks the length of the HTML.
   *
   * @throws HtipException E_LIMIT over 65,536 UTF-16 units
   */
  public TemplateDef {
    if (html.length() > HtipLimits.TEMPLATE_UNITS) {
      throw new HtipException(HtipError.E_LIMIT, -1, "a template of " + html.length() + " units");
    }
  }
}
