package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.sql.SqlTokens.Kind;
import dev.dxwww.processor.sql.SqlTokens.Token;

/**
 * Several statements in one text, cut at semicolons as {@code psql} cuts them: not within
 * parentheses (rules) nor within {@code BEGIN ATOMIC ... END} of a routine. The rows that follow
 * {@code COPY ... FROM STDIN} belong to no statement.
 *
 * @param statements in their order; empty ones are left out
 */
record SqlScript(String text, List<Statement> statements) {

  /** One of them, without its semicolon: from its first token to its last. */
  record Statement(String script, List<Token> tokens) {

    int start() {
      return tokens.getFirst().start();
    }

    String sql() {
      return script.substring(start(), tokens.getLast().end());
    }

    boolean startsWith(String... words) {
      if (tokens.size() < words.length) {
        return false;
      }
      for (int i = 0; i < words.length; i++) {
        if (!tokens.get(i).isWord(script, words[i])) {
          return false;
        }
      }
      return true;
    }

    boolean holds(String word) {
      return tokens.stream().anyMatch(token -> token.isWord(script, word));
    }
  }

  static SqlScript of(String text) {
    return new SqlScript(text, new Splitter(text).run());
  }

  /** The state of cutting. */
  private static final class Splitter {
    private final String text;
    private final List<Statement> statements = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int parentheses;
    private int blocks;
    private int resume;

    Splitter(String text) {
      this.text = text;
    }

    List<Statement> run() {
      List<Token> tokens = SqlTokens.of(text);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.start() < resume) {
          continue;
        }
        if (token.isSymbol(text, ';') && parentheses <= 0 && blocks <= 0) {
          end(token.end());
          if (resume > token.end()) {
            // The rows of COPY are no SQL: what follows them is cut anew.
            tokens = tokensFrom(resume);
            i = -1;
          }
        } else {
          depth(token);
          current.add(token);
        }
      }
      end(text.length());
      return List.copyOf(statements);
    }

    private List<Token> tokensFrom(int start) {
      return SqlTokens.of(text.substring(start)).stream()
          .map(token -> new Token(token.kind(), token.start() + start, token.end() + start))
          .toList();
    }

    private void depth(Token token) {
      if (token.isSymbol(text, '(')) {
        parentheses++;
      } else if (token.isSymbol(text, ')')) {
        parentheses--;
      } else if (token.kind() == Kind.WORD && isRoutine()) {
        if (token.isWord(text, "begin") || blocks > 0 && token.isWord(text, "case")) {
          blocks++;
        } else if (blocks > 0 && token.isWord(text, "end")) {
          blocks--;
        }
      }
    }

    private boolean isRoutine() {
      if (current.isEmpty() || !current.getFirst().isWord(text, "create")) {
        return false;
      }
      int kind = current.size() > 3 && current.get(1).isWord(text, "or") ? 3 : 1;
      return current.size() > kind && (current.get(kind).isWord(text, "function")
          || current.get(kind).isWord(text, "procedure"));
    }

    private void end(int after) {
      parentheses = 0;
      blocks = 0;
      resume = after;
      if (!current.isEmpty()) {
        Statement statement = new Statement(text, List.copyOf(current));
        statements.add(statement);
        if (statement.startsWith("copy") && statement.holds("from") && statement.holds("stdin")) {
          int rows = text.indexOf("\n\\.", after);
          resume = rows < 0 ? text.length() : lineEnd(rows + 1);
        }
      }
      current = new ArrayList<>();
    }

    private int lineEnd(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
  }
}
