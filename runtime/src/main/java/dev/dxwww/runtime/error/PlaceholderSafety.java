package dev.dxwww.runtime.error;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses placeholders in an application's error page where HTML escaping does not make their value
 * plain text: in scripts and styles, in tags outside quotes, in attributes that are code or
 * addresses.
 */
final class PlaceholderSafety {
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of("title", "alt", "value", "class", "id", "placeholder");

  private final String name;
  private final String html;
  private int at;
  private String tag = "";

  private PlaceholderSafety(String name, String html) {
    this.name = name;
    this.html = html;
  }

  /** Reads the page as a browser would. */
  static void check(String name, String html) {
    new PlaceholderSafety(name, html).page();
  }

  private void page() {
    while (at < html.length()) {
      if (html.startsWith("<!--", at)) {
        skipPast("-->", "in a comment");
      } else if (startsTag()) {
        tag();
      } else {
        at++;
      }
    }
  }

  private boolean startsTag() {
    if (html.charAt(at) != '<' || at + 1 == html.length()) {
      return false;
    }
    char c = html.charAt(at + 1);
    return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void tag() {
    int start = ++at;
    while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
      refusePlaceholder("in a tag's name");
      at++;
    }
    tag = html.substring(start, at).toLowerCase(Locale.ROOT);
    attributes();
    if (tag.equals("script") || tag.equals("style")) {
      skipPast("</" + tag, "in a " + tag + " element");
    }
  }

  private void attributes() {
    int nameStart = at;
    while (at < html.length() && html.charAt(at) != '>') {
      refusePlaceholder("in a tag, outside quotes");
      char c = html.charAt(at);
      if (c == '"' || c == '\'') {
        quoted(c, attributeName(nameStart));
        nameStart = at;
      } else {
        at++;
      }
    }
    at++;
  }

  private String attributeName(int from) {
    String text = html.substring(from, at).strip();
    int equals = text.lastIndexOf('=');
    String before = equals < 0 ? text : text.substring(0, equals).strip();
    int space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
    return before.substring(space + 1).toLowerCase(Locale.ROOT);
  }

  private void quoted(char quote, String attribute) {
    boolean text = TEXT_ATTRIBUTES.contains(attribute)
        || attribute.startsWith("data-") || attribute.startsWith("aria-");
    at++;
    while (at < html.length() && html.charAt(at) != quote) {
      if (!text || html.startsWith("{{errors", at)) {
        refusePlaceholder("in attribute " + attribute);
      }
      at++;
    }
    at++;
  }

  private void skipPast(String end, String where) {
    while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
      refusePlaceholder(where);
      at++;
    }
    at += end.length();
  }

  private void refusePlaceholder(String where) {
    if (html.startsWith("{{", at)) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          name + ", line " + PageTemplate.line(html, at) + ": placeholder " + where,
          "Put it between tags, or into a quoted title, alt, value, aria- or data- attribute.",
          null);
    }
  }
}
