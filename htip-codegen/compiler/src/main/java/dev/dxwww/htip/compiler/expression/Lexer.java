package dev.dxwww.htip.compiler.expression;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.htip.compiler.expression.Lexeme.Kind;
import dev.dxwww.htip.compiler.syntax.Code;

/** Splits an expression into words. */
final class Lexer {
  private static final List<String> TWO = List.of("&&", "||", "==", "!=", "<=", ">=");

  private final Code code;
  private final String text;
  private final List<Lexeme> all = new ArrayList<>();
  private int next;

  private Lexer(Code code) {
    this.code = code;
    this.text = code.text();
  }

  /**
   * The words, an END last.
   *
   * @throws Refused at a text that is not closed
   */
  static List<Lexeme> read(Code code) {
    Lexer lexer = new Lexer(code);
    while (lexer.next < lexer.text.length()) {
      lexer.one(lexer.text.charAt(lexer.next));
    }
    lexer.add(Kind.END, "", lexer.next);
    return lexer.all;
  }

  private void one(char c) {
    int start = next;
    if (c <= ' ') {
      next++;
    } else if (Character.isJavaIdentifierStart(c)) {
      while (next < text.length() && Character.isJavaIdentifierPart(text.charAt(next))) {
        next++;
      }
      add(Kind.NAME, text.substring(start, next), start);
    } else if (isDigit(c)) {
      number();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else {
      String two = text.substring(start, Math.min(start + 2, text.length()));
      next += TWO.contains(two) ? 2 : 1;
      add(Kind.SYMBOL, text.substring(start, next), start);
    }
  }

  private void number() {
    int start = next;
    while (next < text.length() && isNumberPart()) {
      next++;
    }
    add(Kind.NUMBER, text.substring(start, next), start);
  }

  private boolean isNumberPart() {
    char c = text.charAt(next);
    return isDigit(c)
        || c == '_'
        || Character.isLetter(c)
        || c == '.' && next + 1 < text.length() && isDigit(text.charAt(next + 1));
  }

  private void quoted(char quote) {
    int start = next++;
    StringBuilder value = new StringBuilder();
    while (next < text.length() && text.charAt(next) != quote) {
      char c = text.charAt(next++);
      value.append(c == '\\' && next < text.length() ? escaped(text.charAt(next++)) : c);
    }
    if (next == text.length()) {
      throw new Refused(code.at() + start, "A text is never closed", "add a " + quote);
    }
    next++;
    add(Kind.TEXT, value.toString(), start);
  }

  private char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '\\', '"', '\'' -> c;
      default ->
          throw new Refused(
              code.at() + next - 2,
              "\\" + c + " is no escape of a text",
              "\\n, \\t, \\\\, \\\" and \\' are; write other characters as they are");
    };
  }

  private void add(Kind kind, String word, int at) {
    all.add(new Lexeme(kind, word, code.at() + at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
