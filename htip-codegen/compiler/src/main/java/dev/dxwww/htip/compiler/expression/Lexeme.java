package dev.dxwww.htip.compiler.expression;

/**
 * A word of an expression.
 *
 * @param text as it stands; of a text in quotes, what it means
 * @param at offset in the template
 */
record Lexeme(Kind kind, String text, int at) {
  /** What a word is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
