package dev.dxwww.htip.compiler.html;

/** Escapes what templates say, as the runtime escapes what values say. */
public final class HtmlText {
  private HtmlText() {}

  /** In the place that the name says. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;")
        .replace('\0', '\uFFFD');
  }

  /** In the place that the name says. */
  public static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }
}
