package dev.dxwww.processor.openapi;

/** Text for the page: escaped, and the little CommonMark that descriptions have made visible. */
final class PageText {
  private PageText() {}

  /** Safe as content and in attributes in double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** One line: with code in backticks. */
  static String line(String text) {
    return escape(text).replaceAll("`([^`\n]+)`", "<code>$1</code>");
  }

  /** Paragraphs and lists. */
  static String blocks(String text) {
    StringBuilder html = new StringBuilder();
    for (String block : text.isEmpty() ? new String[0] : text.split("\n\n")) {
      boolean list = false;
      StringBuilder paragraph = new StringBuilder();
      StringBuilder items = new StringBuilder();
      for (String part : block.split("\n")) {
        if (part.startsWith("- ")) {
          list = true;
          items.append("<li>").append(line(part.substring(2))).append("</li>");
        } else {
          paragraph.append(paragraph.isEmpty() ? "" : " ").append(line(part));
        }
      }
      html.append(paragraph.isEmpty() ? "" : "<p>" + paragraph + "</p>\n");
      html.append(list ? "<ul>" + items + "</ul>\n" : "");
    }
    return html.toString();
  }

  /** An anchor of the page. */
  static String anchor(String prefix, String name) {
    return prefix + "-" + name.replaceAll("[^A-Za-z0-9_.-]", "_");
  }
}
