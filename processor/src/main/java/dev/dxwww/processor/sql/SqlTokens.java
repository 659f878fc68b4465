package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens as PostgreSQL's own lexer does: strings, {@code E''} escapes, dollar quotes,
 * quoted names and nested comments are one piece each. What is not closed reaches to the end.
 */
final class SqlTokens {

  /** What a token is; comments and space are none. */
  enum Kind { WORD, NAME, STRING, PARAMETER, NUMBER, SYMBOL }

  /** A piece of text: {@code end} is behind it. */
  record Token(Kind kind, int start, int end) {

    String in(String text) {
      return text.substring(start, end);
    }

    boolean isWord(String text, String word) {
      return kind == Kind.WORD && end - start == word.length()
          && text.regionMatches(true, start, word, 0, word.length());
    }

    boolean isSymbol(String text, char symbol) {
      return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SqlTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    SqlTokens all = new SqlTokens(text);
    while (all.at < text.length()) {
      all.next();
    }
    return all.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (c == '\'') {
      string(at, false);
    } else if (c == '"') {
      quotedName();
    } else if (c == '$') {
      dollar();
    } else if (startsName(c)) {
      word();
    } else if (c >= '0' && c <= '9') {
      number();
    } else {
      add(Kind.SYMBOL, at, at + 1);
    }
  }

  private void add(Kind kind, int start, int end) {
    at = Math.min(end, text.length());
    tokens.add(new Token(kind, start, at));
  }

  private void comment() {
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < text.length());
  }

  private void string(int start, boolean escapes) {
    int end = at + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (escapes && c == '\\') {
        end++;
      } else if (c == '\'') {
        if (!text.startsWith("''", end)) {
          break;
        }
        end++;
      }
      end++;
    }
    add(Kind.STRING, start, end + 1);
  }

  private void quotedName() {
    int start = at;
    int end = at + 1;
    while (end < text.length()) {
      if (text.charAt(end) == '"') {
        if (!text.startsWith("\"\"", end)) {
          break;
        }
        end++;
      }
      end++;
    }
    add(Kind.NAME, start, end + 1);
  }

  private void dollar() {
    int end = at + 1;
    if (end < text.length() && isDigit(text.charAt(end))) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      add(Kind.PARAMETER, at, end);
      return;
    }
    if (end < text.length() && startsName(text.charAt(end))) {
      while (end < text.length() && continuesName(text.charAt(end))) {
        end++;
      }
    }
    if (end >= text.length() || text.charAt(end) != '$') {
      add(Kind.SYMBOL, at, at + 1);
      return;
    }
    String tag = text.substring(at, end + 1);
    int close = text.indexOf(tag, end + 1);
    add(Kind.STRING, at, close < 0 ? text.length() : close + tag.length());
  }

  private void word() {
    int start = at;
    int end = at;
    while (end < text.length() && (continuesName(text.charAt(end)) || text.charAt(end) == '$')) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\'' && end - start == 1
        && "eEbBxXnN".indexOf(text.charAt(start)) >= 0) {
      at = end;
      string(start, Character.toLowerCase(text.charAt(start)) == 'e');
      return;
    }
    add(Kind.WORD, start, end);
  }

  private void number() {
    int end = at;
    while (end < text.length()
        && (continuesName(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    add(Kind.NUMBER, at, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean startsName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean continuesName(char c) {
    return startsName(c) || isDigit(c);
  }
}
