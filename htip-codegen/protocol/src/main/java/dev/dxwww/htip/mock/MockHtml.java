package dev.dxwww.htip.mock;

import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.mock.MockNode.Kind;
import java.util.Locale;
import java.util.Set;

/** Reads the HTML of templates: one well-formed root, as the template compiler writes it. */
final class MockHtml {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private final String html;
  private int at;

  private MockHtml(String html) {
    this.html = html;
  }

  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** The first node; what follows it is dropped, as a browser's {@code firstChild} drops it. */
  static MockNode root(String html) {
    MockHtml reader = new MockHtml(html);
    if (html.isEmpty()) {
      throw reader.refused("no root");
    }
    MockNode root = reader.node();
    if (!root.isElement() || !root.attributes().containsKey(Htip.WRAPPER)) {
      return root;
    }
    MockNode inner = root.firstChild();
    if (inner == null) {
      throw reader.refused("nothing in the wrapper");
    }
    return inner.copy();
  }

  private MockNode node() {
    if (html.startsWith("<!--", at)) {
      int end = find("-->", at + 4);
      MockNode comment = new MockNode(Kind.COMMENT, html.substring(at + 4, end));
      at = end + 3;
      return comment;
    }
    return html.charAt(at) == '<' ? element() : new MockNode(Kind.TEXT, unescape(until('<')));
  }

  private MockNode element() {
    at++;
    MockNode element = new MockNode(Kind.ELEMENT, name().toLowerCase(Locale.ROOT));
    attributes(element);
    boolean closed = html.startsWith("/>", at);
    at += closed ? 2 : 1;
    if (closed || isVoid(element.text())) {
      return element;
    }
    String end = "</" + element.text() + ">";
    while (!html.regionMatches(true, at, end, 0, end.length())) {
      if (at >= html.length() || html.startsWith("</", at)) {
        throw refused(end + " is missing");
      }
      element.add(element.children().size(), node());
    }
    at += end.length();
    return element;
  }

  private void attributes(MockNode element) {
    while (true) {
      while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
        at++;
      }
      if (at >= html.length()) {
        throw refused("an open tag");
      }
      if (html.charAt(at) == '>' || html.startsWith("/>", at)) {
        return;
      }
      String name = name();
      element.attributes().put(name, value());
    }
  }

  private String name() {
    int from = at;
    while (at < html.length() && " \t\n/>=\"'<".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw refused("a name is missing");
    }
    return html.substring(from, at);
  }

  private String value() {
    if (at >= html.length() || html.charAt(at) != '=') {
      return "";
    }
    at++;
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return unescape(name());
    }
    int end = find(String.valueOf(quote), at + 1);
    String value = html.substring(at + 1, end);
    at = end + 1;
    return unescape(value);
  }

  private String until(char stop) {
    int end = html.indexOf(stop, at);
    int from = at;
    at = end < 0 ? html.length() : end;
    return html.substring(from, at);
  }

  private int find(String text, int from) {
    int found = html.indexOf(text, from);
    if (found < 0) {
      throw refused(text + " is missing");
    }
    return found;
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private HtipException refused(String detail) {
    return new HtipException(HtipError.E_HOST, -1, detail + " at " + at + " of " + html);
  }
}
