package dev.dxwww.runtime.security.csrf.internal;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Puts a hidden field into each form of a page that is sent by POST to this site: right behind its
 * start tag, so that it is the first part of a form with files. Forms that go elsewhere or by GET
 * must not have it, as the token would get to others or into addresses.
 */
public final class FormFiller {
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "template", "xmp", "iframe", "noembed",
          "noframes");

  private final String page;
  private final Supplier<String> field;
  private @Nullable StringBuilder out;
  private int copied;
  private int at;

  private FormFiller(String page, Supplier<String> field) {
    this.page = page;
    this.field = field;
  }

  /** The page with its fields; the page itself when no form wants one. */
  public static String fill(String page, Supplier<String> field) {
    boolean none = page.indexOf("<form") < 0 && page.indexOf("<FORM") < 0;
    return none ? page : new FormFiller(page, field).fill();
  }

  private String fill() {
    for (at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
      if (page.startsWith("<!--", at)) {
        int end = page.indexOf("-->", at + 4);
        at = end < 0 ? page.length() : end + 3;
      } else if (at + 1 < page.length() && isLetter(page.charAt(at + 1))) {
        startTag();
      } else {
        at++;
      }
    }
    return out == null ? page : out.append(page, copied, page.length()).toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void startTag() {
    int nameStart = ++at;
    while (at < page.length() && !endsName(page.charAt(at))) {
      at++;
    }
    String name = page.substring(nameStart, at).toLowerCase(Locale.ROOT);
    String method = null;
    String action = null;
    for (String[] attribute = attribute(); attribute != null; attribute = attribute()) {
      // Of two attributes with one name browsers take the first.
      if (method == null && attribute[0].equals("method")) {
        method = attribute[1];
      } else if (action == null && attribute[0].equals("action")) {
        action = attribute[1];
      }
    }
    boolean post = method != null && method.equalsIgnoreCase("post");
    boolean here = action == null || isHere(action);
    if (name.equals("form") && post && here && at <= page.length()) {
      insert();
    } else if (RAW.contains(name)) {
      skipRaw(name);
    }
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || c <= ' ';
  }

  /** The next attribute's name and value; null behind the tag. */
  private String @Nullable [] attribute() {
    while (at < page.length() && (page.charAt(at) <= ' ' || page.charAt(at) == '/')) {
      at++;
    }
    if (at >= page.length() || page.charAt(at) == '>') {
      at++;
      return null;
    }
    int start = at++;
    while (at < page.length() && page.charAt(at) != '=' && !endsName(page.charAt(at))) {
      at++;
    }
    String name = page.substring(start, at).toLowerCase(Locale.ROOT);
    skipSpaces();
    if (at < page.length() && page.charAt(at) == '=') {
      at++;
      skipSpaces();
      return new String[] {name, value()};
    }
    return new String[] {name, ""};
  }

  private void skipSpaces() {
    while (at < page.length() && page.charAt(at) <= ' ') {
      at++;
    }
  }

  private String value() {
    if (at >= page.length()) {
      return "";
    }
    char quote = page.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = page.indexOf(quote, at + 1);
      int stop = end < 0 ? page.length() : end;
      String value = page.substring(at + 1, stop);
      at = stop + 1;
      return value;
    }
    int start = at;
    while (at < page.length() && page.charAt(at) > ' ' && page.charAt(at) != '>') {
      at++;
    }
    return page.substring(start, at);
  }

  /**
   * Whether a form's address is a path of this site; anything doubtful is not. Browsers read a
   * backslash as a slash, drop controls wherever they stand, and decode references first.
   */
  private static boolean isHere(String action) {
    String address = action.strip();
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) < ' ' || address.charAt(i) == '\\') {
        return false;
      }
    }
    if (address.startsWith("//") || address.startsWith("/&")) {
      return false;
    }
    for (int i = 0; i < address.length() && !endsSegment(address.charAt(i)); i++) {
      if (address.charAt(i) == ':' || address.charAt(i) == '&') {
        return false;
      }
    }
    return true;
  }

  private static boolean endsSegment(char c) {
    return c == '/' || c == '?' || c == '#';
  }

  private void insert() {
    if (out == null) {
      out = new StringBuilder(page.length() + 512);
    }
    out.append(page, copied, at).append(field.get());
    copied = at;
  }

  private void skipRaw(String name) {
    String end = "</" + name;
    while (at < page.length() && !page.regionMatches(true, at, end, 0, end.length())) {
      at++;
    }
  }
}
