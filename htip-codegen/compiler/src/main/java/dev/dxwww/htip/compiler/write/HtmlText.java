package dev.dxwww.htip.compiler.write;

/** Escapes what templates say, as the runtime escapes what values say. */
final class HtmlText {
  private HtmlText() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;")
        .replace('\0', '\uFFFD');
  }

  static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }
}
