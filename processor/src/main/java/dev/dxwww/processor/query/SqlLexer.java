package dev.dxwww.processor.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.dxwww.processor.query.SqlToken.Kind;

/**
 * Splits SQL as PostgreSQL's scanner does (its documentation, 4.1), with parameters and our
 * comments besides. What is never closed reaches to the end: PostgreSQL says so itself.
 */
final class SqlLexer {
  /** Words behind which a value begins: a colon behind them is none of a slice. */
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "when", "then", "else", "case", "in", "like", "ilike", "is");

  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();

  /** Whether a subscript is open, for each bracket that is; innermost first. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private SqlToken last = new SqlToken(Kind.GAP, 0, 0);
  private int at;

  private SqlLexer(String sql) {
    this.sql = sql;
  }

  /** The tokens of the text. */
  static List<SqlToken> tokens(String sql) {
    SqlLexer lexer = new SqlLexer(sql);
    while (lexer.at < sql.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = sql.charAt(at);
    if (Character.isWhitespace(c)) {
      add(Kind.GAP, spaces(at));
    } else if (sql.startsWith("--", at)) {
      add(Kind.GAP, lineEnd(at));
    } else if (sql.startsWith("/*", at)) {
      add(sql.startsWith("/*[", at) ? Kind.MARKER : Kind.GAP, commentEnd(at));
    } else if (c == '\'') {
      add(Kind.STRING, stringEnd(at, false));
    } else if (c == '"') {
      add(Kind.QUOTED, quotedEnd(at, '"'));
    } else if (isWordStart(c)) {
      word();
    } else if (isDigit(c)) {
      add(Kind.NUMBER, numberEnd(at));
    } else if (c == '$') {
      dollar();
    } else if (c == ':') {
      colon();
    } else {
      bracket(c);
      add(Kind.SIGN, at + 1);
    }
  }

  private void add(Kind kind, int end) {
    SqlToken token = new SqlToken(kind, at, end);
    tokens.add(token);
    if (kind != Kind.GAP) {
      last = token;
    }
    at = end;
  }

  /** {@code E'..'}, {@code U&'..'}, {@code U&".."} and the like, or a word. */
  private void word() {
    char quote = quoteAfter(at + 1);
    String prefix = sql.substring(at, Math.min(at + 1, sql.length())).toLowerCase(Locale.ROOT);
    if (quote == '\'' && "ebxn".contains(prefix)) {
      add(Kind.STRING, stringEnd(at + 1, prefix.equals("e")));
    } else if (prefix.equals("u") && sql.startsWith("&'", at + 1)) {
      add(Kind.STRING, stringEnd(at + 2, false));
    } else if (prefix.equals("u") && sql.startsWith("&\"", at + 1)) {
      add(Kind.QUOTED, quotedEnd(at + 2, '"'));
    } else {
      int end = at + 1;
      while (end < sql.length() && isWordPart(sql.charAt(end))) {
        end++;
      }
      add(Kind.WORD, end);
    }
  }

  private char quoteAfter(int index) {
    return index < sql.length() ? sql.charAt(index) : ' ';
  }

  /** {@code $1}, or a string between two tags such as {@code $body$}. */
  private void dollar() {
    int end = at + 1;
    if (end < sql.length() && isDigit(sql.charAt(end))) {
      while (end < sql.length() && isDigit(sql.charAt(end))) {
        end++;
      }
      add(Kind.POSITIONAL, end);
      return;
    }
    while (end < sql.length() && sql.charAt(end) != '$' && isWordPart(sql.charAt(end))) {
      end++;
    }
    if (end < sql.length() && sql.charAt(end) == '$') {
      String tag = sql.substring(at, end + 1);
      int close = sql.indexOf(tag, end + 1);
      add(Kind.STRING, close < 0 ? sql.length() : close + tag.length());
    } else {
      add(Kind.SIGN, at + 1);
    }
  }

  private void colon() {
    if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
      add(Kind.SIGN, at + 2);
      return;
    }
    int end = nameEnd(at + 1);
    if (end < 0 || isSlice()) {
      add(Kind.SIGN, at + 1);
      return;
    }
    while (end < sql.length() && sql.charAt(end) == '.' && nameEnd(end + 1) > 0) {
      end = nameEnd(end + 1);
    }
    add(Kind.PARAMETER, end);
  }

  /** End of a Java name; -1 when none begins there. */
  private int nameEnd(int start) {
    if (start >= sql.length()
        || !Character.isJavaIdentifierStart(sql.charAt(start))
        || sql.charAt(start) == '$') {
      return -1;
    }
    int end = start + 1;
    while (end < sql.length()
        && Character.isJavaIdentifierPart(sql.charAt(end))
        && !Character.isIdentifierIgnorable(sql.charAt(end))
        && sql.charAt(end) != '$') {
      end++;
    }
    return end;
  }

  /** Whether a colon here stands between the bounds of {@code a[1:n]}: behind a value. */
  private boolean isSlice() {
    if (!Boolean.TRUE.equals(brackets.peek())) {
      return false;
    }
    return switch (last.kind()) {
      case WORD -> !OPERATORS.contains(last.text(sql).toLowerCase(Locale.ROOT));
      case QUOTED, STRING, NUMBER, POSITIONAL, PARAMETER -> true;
      case SIGN -> last.is(sql, ')') || last.is(sql, ']');
      case GAP, MARKER -> false;
    };
  }

  private void bracket(char c) {
    switch (c) {
      case '[' -> brackets.push(isSubscript());
      case '(' -> brackets.push(false);
      case ']', ')' -> brackets.poll();
      default -> { }
    }
  }

  /** Whether a bracket here picks from an array; else it makes one. */
  private boolean isSubscript() {
    return switch (last.kind()) {
      case WORD -> !last.isWord(sql, "array");
      case QUOTED, PARAMETER, POSITIONAL -> true;
      case SIGN -> last.is(sql, ')') || last.is(sql, ']');
      case STRING, NUMBER, GAP, MARKER -> false;
    };
  }

  private int spaces(int start) {
    int end = start;
    while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Comments nest. */
  private int commentEnd(int start) {
    int depth = 1;
    int end = start + 2;
    while (end < sql.length() && depth > 0) {
      if (sql.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (sql.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
    }
    return end;
  }

  /** A string goes on behind white space with a line feed in it, in the same kind of quotes. */
  private int stringEnd(int quote, boolean escapes) {
    int end = escapes ? escapedEnd(quote) : quotedEnd(quote, '\'');
    int next = spaces(end);
    while (next < sql.length()
        && sql.charAt(next) == '\''
        && sql.substring(end, next).indexOf('\n') >= 0) {
      end = escapes ? escapedEnd(next) : quotedEnd(next, '\'');
      next = spaces(end);
    }
    return end;
  }

  private int quotedEnd(int start, char quote) {
    int end = start + 1;
    while (end < sql.length()) {
      if (sql.charAt(end) == quote) {
        if (end + 1 == sql.length() || sql.charAt(end + 1) != quote) {
          return end + 1;
        }
        end++;
      }
      end++;
    }
    return sql.length();
  }

  private int escapedEnd(int start) {
    int end = start + 1;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      if (c == '\\') {
        end++;
      } else if (c == '\'') {
        if (end + 1 == sql.length() || sql.charAt(end + 1) != '\'') {
          return end + 1;
        }
        end++;
      }
      end++;
    }
    return sql.length();
  }

  private int numberEnd(int start) {
    int end = start;
    while (end < sql.length() && (isWordPart(sql.charAt(end)) || isPoint(end))) {
      end++;
    }
    return end;
  }

  private boolean isPoint(int index) {
    return sql.charAt(index) == '.'
        && index + 1 < sql.length()
        && isDigit(sql.charAt(index + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
