package dev.dxwww.htip.compiler.syntax;


import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;

/** A place in the text that moves to its end. */
final class Cursor {
  /** Stands for an expression that could not be read, which is reported once. */
  private static final String UNREADABLE = "null";

  private final String text;
  private final Problems problems;
  private int at;
  private boolean lost;

  Cursor(Problems problems) {
    this.text = problems.text().content();
    this.problems = problems;
  }

  int at() {
    return at;
  }

  void move(int to) {
    at = Math.min(to, text.length());
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character here; NUL at the end. */
  char here() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, at);
  }

  String from(int start) {
    return text.substring(start, at);
  }

  void skipBlanks() {
    while (Names.isBlank(here())) {
      at++;
    }
  }

  /** Moves behind the next occurrence, to the end if there is none. */
  boolean skipBehind(String end) {
    int found = text.indexOf(end, at);
    move(found < 0 ? text.length() : found + end.length());
    return found >= 0;
  }

  /** Offset of the end tag of the element that holds text only; the end if there is none. */
  int endTag(String name) {
    int found = text.indexOf("</", at);
    while (found >= 0 && !text.regionMatches(true, found + 2, name, 0, name.length())) {
      found = text.indexOf("</", found + 2);
    }
    return found < 0 ? text.length() : found;
  }

  /**
   * Reads {@code {...}} with the cursor on the opening brace, and moves behind the closing one.
   * Texts in quotes may hold braces.
   */
  Code braces() {
    int open = at;
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        at = i + 1;
        return new Code(text.substring(open + 1, i), open + 1);
      } else if (c == '"' || c == '\'') {
        i = endOfText(i, c);
      }
    }
    problem(ProblemCode.TAG_NOT_CLOSED, open, "\"{\" is never closed", "add the closing \"}\"");
    lose();
    return new Code(UNREADABLE, open + 1);
  }

  /** Offset of the closing quote; a line that lacks it is left to the expression's own parser. */
  private int endOfText(int quote, char c) {
    for (int i = quote + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == c) {
        return i;
      }
    }
    return quote;
  }

  /** Whether the rest of the text was taken by something that is not closed. */
  boolean isLost() {
    return lost;
  }

  void lose() {
    lost = true;
    at = text.length();
  }

  void problem(ProblemCode code, int offset, String what, String fix) {
    problems.add(code, offset, what, fix);
  }
}
