package dev.dxwww.htip.compiler.syntax;

/** Characters of names in markup and in expressions. */
final class Names {
  private Names() {}

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** What names of components begin with, as those of Java's types do. */
  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z' || c > 0x7f && Character.isUpperCase(c);
  }

  /** What elements and components begin with. */
  static boolean isTagStart(char c) {
    return isLetter(c) || isUpper(c);
  }

  /** Of names of components: all that Java takes, but for what no one sees. */
  static boolean isComponentPart(char c) {
    return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
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
