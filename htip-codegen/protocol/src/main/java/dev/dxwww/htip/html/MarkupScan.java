package dev.dxwww.htip.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Goes through markup from node to node, as the tokenizer of HTML does (13.2.5), and knows which
 * elements are open as long as all that begin also end, in pairs. It stops at anything else.
 */
final class MarkupScan {
  private static final Set<String> VOID =
      Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** What is in them is text, up to their own end. */
  private static final Set<String> TEXT_ONLY =
      Set.of("iframe", "style", "textarea", "title", "xmp");

  /** What is in them has rules of its own, or they have no end. */
  private static final Set<String> REFUSED =
      Set.of("body", "frame", "frameset", "head", "html", "noembed", "noframes", "noscript",
          "plaintext", "script");

  private static final Set<String> FOREIGN = Set.of("math", "svg");

  private final String markup;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;
  private int foreign;
  private boolean lost;
  /** Whether the tag ends in a slash that is of a value without quotes. */
  private boolean slashOfValue;

  MarkupScan(String markup) {
    this.markup = markup;
  }

  /** Goes behind the next tag, comment or word; false at the end, or where nothing is known. */
  boolean next() {
    if (lost || at == markup.length()) {
      return false;
    }
    if (markup.charAt(at) != '<' || at + 1 == markup.length()) {
      text();
    } else if (markup.startsWith("<!--", at)) {
      comment();
    } else if (isLetter(at + 1)) {
      begin();
    } else if (markup.charAt(at + 1) == '/') {
      end();
    } else if (markup.charAt(at + 1) == '!' || markup.charAt(at + 1) == '?') {
      lost = true;
    } else {
      text();
    }
    return !lost;
  }

  /** Where it is. */
  int offset() {
    return at;
  }

  /** Whether it stands in no element. */
  boolean isOutermost() {
    return open.isEmpty();
  }

  /** Whether it came to the end, and all elements have. */
  boolean isWhole() {
    return !lost && at == markup.length() && open.isEmpty();
  }

  /** Up to a blank and the blanks behind it, or to a tag. */
  private void text() {
    at++;
    while (at < markup.length() && markup.charAt(at) != '<' && !isBlank(at - 1)) {
      at++;
    }
    while (at < markup.length() && isBlank(at)) {
      at++;
    }
  }

  private void comment() {
    int end = markup.indexOf("-->", at + 4);
    lost =
        end < 0 || markup.substring(at + 4, end).contains("--!")
            || markup.startsWith(">", at + 4) || markup.startsWith("->", at + 4);
    at = end + 3;
  }

  private void begin() {
    String name = name(at + 1);
    int close = tagEnd(at + 1 + name.length());
    lost =
        close < 0 || REFUSED.contains(name)
            || foreign > 0 && TEXT_ONLY.contains(name) && !name.equals("title");
    if (lost) {
      return;
    }
    boolean empty = foreign > 0 || FOREIGN.contains(name)
        ? markup.charAt(close - 1) == '/' && !slashOfValue
        : VOID.contains(name);
    at = close + 1;
    if (foreign == 0 && TEXT_ONLY.contains(name)) {
      skipText(name);
    } else if (!empty) {
      open.push(name);
      foreign += FOREIGN.contains(name) ? 1 : 0;
    }
  }

  /** Goes behind the end of an element of text. */
  private void skipText(String name) {
    int end = markup.indexOf("</", at);
    while (end >= 0 && !isEndOf(name, end)) {
      end = markup.indexOf("</", end + 2);
    }
    int close = end < 0 ? -1 : markup.indexOf('>', end);
    lost = close < 0;
    at = close + 1;
  }

  private boolean isEndOf(String name, int tag) {
    int behind = tag + 2 + name.length();
    return markup.regionMatches(true, tag + 2, name, 0, name.length())
        && behind < markup.length()
        && (isBlank(behind) || markup.charAt(behind) == '>' || markup.charAt(behind) == '/');
  }

  private void end() {
    String name = isLetter(at + 2) ? name(at + 2) : "";
    int close = markup.indexOf('>', at);
    lost =
        name.isEmpty() || close < 0 || open.isEmpty() || !open.peek().equals(name)
            || !markup.substring(at + 2 + name.length(), close).isBlank();
    if (!lost) {
      open.pop();
      foreign -= FOREIGN.contains(name) ? 1 : 0;
      at = close + 1;
    }
  }

  private String name(int from) {
    int to = from;
    while (to < markup.length() && !isBlank(to) && "/>".indexOf(markup.charAt(to)) < 0) {
      to++;
    }
    return markup.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Where the tag ends whose attributes begin here; -1 for nowhere. */
  private int tagEnd(int from) {
    int i = from;
    slashOfValue = false;
    while (i < markup.length() && markup.charAt(i) != '>') {
      slashOfValue = false;
      i = isBlank(i) || markup.charAt(i) == '/' ? i + 1 : attributeEnd(i);
    }
    return i < markup.length() ? i : -1;
  }

  /** Behind an attribute: its name, and its value if it has one. */
  private int attributeEnd(int from) {
    int i = from + 1;
    while (i < markup.length() && !isBlank(i) && "/>=".indexOf(markup.charAt(i)) < 0) {
      i++;
    }
    int equals = blanksEnd(i);
    if (equals == markup.length() || markup.charAt(equals) != '=') {
      return i;
    }
    int value = blanksEnd(equals + 1);
    if (value < markup.length() && "\"'".indexOf(markup.charAt(value)) >= 0) {
      int quote = markup.indexOf(markup.charAt(value), value + 1);
      return quote < 0 ? markup.length() : quote + 1;
    }
    while (value < markup.length() && !isBlank(value) && markup.charAt(value) != '>') {
      value++;
    }
    slashOfValue = markup.charAt(value - 1) == '/';
    return value;
  }

  private int blanksEnd(int from) {
    int i = from;
    while (i < markup.length() && isBlank(i)) {
      i++;
    }
    return i;
  }

  private boolean isBlank(int i) {
    return " \t\n\f\r".indexOf(markup.charAt(i)) >= 0;
  }

  private boolean isLetter(int i) {
    int lower = i < markup.length() ? markup.charAt(i) | 0x20 : 0;
    return lower >= 'a' && lower <= 'z';
  }
}
