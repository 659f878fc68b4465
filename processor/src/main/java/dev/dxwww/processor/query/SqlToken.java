package dev.dxwww.processor.query;

/**
 * A piece of SQL text that PostgreSQL reads as one; all of them joined are the text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
record SqlToken(Kind kind, int start, int end) {

  /** What it is. */
  enum Kind {
    /** White space, and comments that are not ours. */
    GAP,
    /** A keyword or a name without quotes. */
    WORD,
    /** A name in quotes. */
    QUOTED,
    /** A string in any kind of quotes, its prefix included. */
    STRING,
    NUMBER,
    /** {@code $1}. */
    POSITIONAL,
    /** {@code :name} or {@code :name.component}. */
    PARAMETER,
    /** A comment that begins with <code>/*[</code>. */
    MARKER,
    /** One character of an operator or a sign; {@code ::} and {@code :=} are one token. */
    SIGN
  }

  String text(String sql) {
    return sql.substring(start, end);
  }

  boolean is(String sql, char sign) {
    return kind == Kind.SIGN && end == start + 1 && sql.charAt(start) == sign;
  }

  boolean isWord(String sql, String word) {
    return kind == Kind.WORD
        && end - start == word.length()
        && sql.regionMatches(true, start, word, 0, word.length());
  }
}
