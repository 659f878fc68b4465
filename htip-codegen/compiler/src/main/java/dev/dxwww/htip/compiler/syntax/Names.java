package dev.dxwww.htip.compiler.syntax;

/** Characters of names in markup and in expressions. */
final class Names {
  private Names() {}

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
  }

  /** Of names of elements: letters, digits, hyphens, colons, dots and underscores. */
  static boolean isTagPart(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == ':' || c == '_' || c == '.';
  }

  /** Of names of attributes, by what ends them (HTML, 13.1.2.3), and braces. */
  static boolean isAttributePart(char c) {
    return c > ' ' && c != '"' && c != '\'' && c != '>' && c != '/' && c != '=' && c != '<'
        && c != '{' && c != '}' && c != 0x7f;
  }
}
