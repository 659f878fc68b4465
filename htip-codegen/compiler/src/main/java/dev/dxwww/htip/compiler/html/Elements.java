package dev.dxwww.htip.compiler.html;

import java.util.Set;

/** Groups of elements that the tree construction of HTML (13.2.6) speaks of. */
public final class Elements {
  /** Their start tags end a paragraph that is open. */
  static final Set<String> END_PARAGRAPHS =
      Set.of(
          "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir",
          "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
          "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav",
          "ol", "p", "pre", "search", "section", "summary", "table", "ul");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Known inside of tables only; elsewhere browsers drop their tags. */
  static final Set<String> TABLE_PARTS =
      Set.of("caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr");

  /** What bounds the search for an open element ("scope"). */
  static final Set<String> SCOPE =
      Set.of("applet", "caption", "html", "table", "td", "th", "marquee", "object", "template",
          "foreignObject", "desc", "mi", "mo", "mn", "ms", "mtext");

  /** What bounds the search for an open li, dd or dt, but for address, div and p ("special"). */
  static final Set<String> SPECIAL =
      Set.of(
          "applet", "area", "article", "aside", "base", "blockquote", "body", "br", "button",
          "caption", "center", "col", "colgroup", "dd", "details", "dir", "dl", "dt", "embed",
          "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
          "head", "header", "hgroup", "hr", "html", "iframe", "img", "input", "li", "link",
          "listing", "main", "marquee", "menu", "meta", "nav", "object", "ol", "pre", "search",
          "section", "select", "source", "style", "summary", "table", "tbody", "td", "template",
          "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "wbr", "foreignObject",
          "desc", "mi", "mo", "mn", "ms", "mtext");

  /** Their start tags end SVG and MathML that is open. */
  static final Set<String> LEAVE_FOREIGN =
      Set.of(
          "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em",
          "embed", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li",
          "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span",
          "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var");

  /** What may stand in a head. */
  static final Set<String> METADATA =
      Set.of("base", "link", "meta", "noscript", "script", "style", "title");

  /** Obsolete, or read in ways that a template cannot follow. */
  private static final Set<String> REFUSED =
      Set.of(
          "applet", "dir", "frame", "frameset", "image", "isindex", "keygen", "listing", "marquee",
          "nobr", "noembed", "noframes", "plaintext", "rb", "rtc", "template", "xmp", "param");

  private static final Set<String> INLINE_BLOCKS =
      Set.of(
          "body", "button", "caption", "col", "colgroup", "datalist", "head", "html", "legend",
          "link", "meta", "optgroup", "option", "script", "select", "style", "tbody", "td",
          "tfoot", "th", "thead", "title", "tr", "base", "noscript");

  private static final Set<String> PRESERVED = Set.of("pre", "textarea", "script", "style");

  private Elements() {}

  /** Whether it is obsolete, or read in ways that a template cannot follow. */
  public static boolean isRefused(String name) {
    return REFUSED.contains(name);
  }

  /** Whether blanks at its borders are not shown. */
  public static boolean isBlock(String name) {
    return END_PARAGRAPHS.contains(name) || INLINE_BLOCKS.contains(name);
  }

  /** Whether blanks inside of it are shown as they are. */
  public static boolean keepsBlanks(String name) {
    return PRESERVED.contains(name);
  }

  /** Whether the first line feed inside of it is not part of its content (HTML, 13.2.6.4.7). */
  public static boolean dropsFirstLineFeed(String name) {
    return name.equals("pre") || name.equals("textarea");
  }
}
