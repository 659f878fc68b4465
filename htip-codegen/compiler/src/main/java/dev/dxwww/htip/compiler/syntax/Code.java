package dev.dxwww.htip.compiler.syntax;

/**
 * A piece of an expression's text.
 *
 * @param text without the braces around it
 * @param at offset of its first character in the template
 */
public record Code(String text, int at) {
  /** A part of it. */
  Code part(int from, int to) {
    return new Code(text.substring(from, to), at + from);
  }

  /** Without blanks around it. */
  public Code trimmed() {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return part(from, to);
  }
}
