package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.query.SqlToken.Kind;

/** Finds clauses of the outermost statement in checked SQL. */
final class Clauses {
  private final String sql;

  /** Tokens without gaps. */
  private final List<SqlToken> tokens;

  Clauses(String sql) {
    this.sql = sql;
    this.tokens =
        SqlLexer.tokens(sql).stream().filter(token -> token.kind() != Kind.GAP).toList();
  }

  /** A piece of the text. */
  record Span(int start, int end) {}

  /** What ORDER BY sorts by: items, from the word ORDER to the end of the statement. */
  record OrderBy(int start, List<List<SqlToken>> items, Optional<SqlToken> behind) {}

  /** The outermost ORDER BY, which is the last one that stands in no parentheses. */
  Optional<OrderBy> orderBy() {
    int start = -1;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      boolean by = i + 1 < tokens.size() && tokens.get(i + 1).isWord(sql, "by");
      if (depth == 0 && by && tokens.get(i).isWord(sql, "order")) {
        start = i;
      }
    }
    return start < 0 ? Optional.empty() : Optional.of(orderBy(start));
  }

  private OrderBy orderBy(int start) {
    List<List<SqlToken>> items = new ArrayList<>();
    items.add(new ArrayList<>());
    int depth = 0;
    for (SqlToken token : tokens.subList(start + 2, tokens.size())) {
      depth += depth(token);
      if (depth == 0 && isEnd(token)) {
        return new OrderBy(tokens.get(start).start(), items, Optional.of(token));
      }
      if (depth == 0 && token.is(sql, ',')) {
        items.add(new ArrayList<>());
      } else {
        items.getLast().add(token);
      }
    }
    return new OrderBy(tokens.get(start).start(), items, Optional.empty());
  }

  /** The first LIMIT, OFFSET, FETCH or FOR of the outermost statement. */
  Optional<SqlToken> limit() {
    int depth = 0;
    for (SqlToken token : tokens) {
      depth += depth(token);
      if (depth == 0 && isEnd(token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private boolean isEnd(SqlToken token) {
    return token.isWord(sql, "limit")
        || token.isWord(sql, "offset")
        || token.isWord(sql, "fetch")
        || token.isWord(sql, "for");
  }

  private int depth(SqlToken token) {
    if (token.is(sql, '(') || token.is(sql, '[')) {
      return 1;
    }
    return token.is(sql, ')') || token.is(sql, ']') ? -1 : 0;
  }

  /** VALUES with one row, of an INSERT: from the word to the closing parenthesis. */
  record Values(Span all, Span inside) {}

  /** The outermost VALUES when it has one row. */
  Optional<Values> values() {
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0 && tokens.get(i).isWord(sql, "values") && tokens.get(i + 1).is(sql, '(')) {
        return values(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Values> values(int word) {
    int depth = 0;
    for (int i = word + 1; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0) {
        boolean more = i + 1 < tokens.size() && tokens.get(i + 1).is(sql, ',');
        SqlToken open = tokens.get(word + 1);
        SqlToken close = tokens.get(i);
        return more
            ? Optional.empty()
            : Optional.of(
                new Values(
                    new Span(tokens.get(word).start(), close.end()),
                    new Span(open.end(), close.start())));
      }
    }
    return Optional.empty();
  }
}
