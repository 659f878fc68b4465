package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.processor.query.SqlText.Piece;
import dev.dxwww.processor.query.SqlToken.Kind;

/** Reads the text of a query: its parameters, its blocks and where it ends. */
final class SqlTextReader {
  private static final Pattern MARK =
      Pattern.compile("/\\*\\[\\s*(if|order|end)(?:\\s+(\\w+))?\\s*]\\*/");

  private final String sql;
  private final List<SqlProblem> problems = new ArrayList<>();
  private final List<Piece> outside = new ArrayList<>();
  private List<Piece> pieces = outside;
  private int blockStart = -1;
  private String flag = "";

  /** Where text begins that stays as it is; -1 where none does. */
  private int plain = -1;

  private SqlTextReader(String sql) {
    this.sql = sql;
  }

  /** The text, and what is wrong with it. */
  record Reading(SqlText text, List<SqlProblem> problems) {}

  /** Reads a text. */
  static Reading read(String sql) {
    return new SqlTextReader(sql).read();
  }

  private Reading read() {
    List<SqlToken> tokens = statement(SqlLexer.tokens(sql));
    tokens.forEach(this::take);
    int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
    flush(end);
    if (blockStart >= 0) {
      problems.add(
          new SqlProblem.Mark(blockStart, "the block is never closed", "/*[end]*/ behind it"));
      close();
    }
    if (tokens.stream().allMatch(token -> token.kind() == Kind.GAP)) {
      problems.add(new SqlProblem.Empty(0));
    }
    return new Reading(new SqlText(sql, outside), problems);
  }

  /** The tokens of the first statement, without what only follows it. */
  private List<SqlToken> statement(List<SqlToken> all) {
    int end = all.size();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).is(sql, ';')) {
        end = i;
        break;
      }
    }
    for (SqlToken token : all.subList(end, all.size())) {
      if (token.kind() != Kind.GAP && !token.is(sql, ';')) {
        problems.add(new SqlProblem.SecondStatement(token.start()));
        break;
      }
    }
    while (end > 0 && all.get(end - 1).kind() == Kind.GAP) {
      end--;
    }
    return all.subList(0, end);
  }

  private void take(SqlToken token) {
    switch (token.kind()) {
      case PARAMETER -> {
        flush(token.start());
        String name = sql.substring(token.start() + 1, token.end());
        pieces.add(new Piece.Parameter(token.start(), List.of(name.split("\\."))));
      }
      case MARKER -> {
        flush(token.start());
        mark(token);
      }
      case POSITIONAL -> {
        problems.add(
            new SqlProblem.Mark(
                token.start(),
                token.text(sql) + " is a number of the driver's, and parameters have names here",
                ":name, and a parameter of that name"));
        begin(token);
      }
      case GAP, WORD, QUOTED, STRING, NUMBER, SIGN -> begin(token);
    }
  }

  private void begin(SqlToken token) {
    if (plain < 0) {
      plain = token.start();
    }
  }

  private void flush(int end) {
    if (plain >= 0) {
      pieces.add(new Piece.Plain(plain, end));
      plain = -1;
    }
  }

  private void mark(SqlToken token) {
    Matcher mark = MARK.matcher(token.text(sql));
    if (!mark.matches() || (mark.group(2) == null) != mark.group(1).equals("end")) {
      problem(
          token,
          token.text(sql) + " is none of /*[if name]*/, /*[end]*/ and /*[order name]*/",
          "/*[if name]*/ and name = :name /*[end]*/");
      return;
    }
    switch (mark.group(1)) {
      case "if" -> open(token, mark.group(2));
      case "end" -> end(token);
      default -> pieces.add(new Piece.Order(token.start(), mark.group(2)));
    }
  }

  private void open(SqlToken token, String name) {
    if (blockStart >= 0) {
      problem(token, "a block begins in a block", "/*[end]*/ before it");
      return;
    }
    blockStart = token.start();
    flag = name;
    pieces = new ArrayList<>();
  }

  private void end(SqlToken token) {
    if (blockStart < 0) {
      problem(token, "no block is open here", "/*[if name]*/ before it, or remove it");
      return;
    }
    close();
  }

  private void close() {
    outside.add(new Piece.Block(blockStart, flag, pieces));
    pieces = outside;
    blockStart = -1;
  }

  private void problem(SqlToken token, String what, String fix) {
    problems.add(new SqlProblem.Mark(token.start(), what, fix));
  }
}
