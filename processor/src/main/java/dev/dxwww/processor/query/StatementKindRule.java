package dev.dxwww.processor.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.MethodDraft.Container;

/** {@code @Query} takes statements with rows, {@code @Execute} all others, without parameters. */
final class StatementKindRule implements DraftRule {
  private static final Set<String> WITH_ROWS =
      Set.of("select", "insert", "update", "delete", "merge", "values", "with", "table");

  /** Words that begin a statement of PostgreSQL; what begins otherwise is an error of syntax. */
  private static final Set<String> OTHERS =
      Set.of(
          "truncate", "call", "copy", "refresh", "notify", "listen", "unlisten", "analyze",
          "vacuum", "cluster", "reindex", "lock", "set", "reset", "show", "do", "create", "alter",
          "drop", "grant", "revoke", "comment", "discard", "checkpoint", "begin", "start", "commit",
          "rollback", "savepoint", "release", "prepare", "execute", "deallocate", "declare",
          "fetch", "move", "close", "explain", "security", "import", "load", "reassign");

  /** Would end or leave the transaction that is around every statement. */
  private static final Set<String> NEVER =
      Set.of(
          "begin", "start", "commit", "rollback", "savepoint", "release", "prepare", "execute",
          "deallocate", "declare", "fetch", "move", "close", "set", "reset", "listen", "unlisten",
          "discard", "copy", "explain", "show");

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    Optional<SqlToken> first = firstWord(method.text().sql());
    if (first.isEmpty()) {
      return List.of();
    }
    String word = first.get().text(method.text().sql()).toLowerCase(Locale.ROOT);
    int offset = first.get().start();
    if (!method.isExecute()) {
      return OTHERS.contains(word)
          ? refuse(method, offset, "@Query takes no " + upper(word), otherwise(word))
          : List.of();
    }
    if (WITH_ROWS.contains(word)) {
      return refuse(method, offset, "@Execute takes no " + upper(word), "@Query");
    }
    if (NEVER.contains(word)) {
      return refuse(method, offset, "@Execute takes no " + upper(word), otherwise(word));
    }
    if (!method.parameters().isEmpty()) {
      return refuse(
          method,
          offset,
          "PostgreSQL prepares no %s, so it takes no parameters".formatted(upper(word)),
          withParameters(word, method.parameters().getFirst().name()));
    }
    return method.returns().container() == Container.VOID
        ? List.of()
        : refuse(method, offset, upper(word) + " gives nothing", "return void");
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String otherwise(String word) {
    return switch (word) {
      case "begin", "start", "commit", "rollback", "savepoint", "release" ->
          "@Transactional on a default method that calls the queries";
      case "copy" -> "insert a List of records by @Query";
      default -> NEVER.contains(word) ? "remove the method" : "@Execute";
    };
  }

  /** What takes the parameters instead. */
  private static String withParameters(String word, String parameter) {
    return switch (word) {
      case "call" ->
          "create function ... returns void instead of the procedure, and"
              + " @Query(\"select its_name(:%s)\")".formatted(parameter);
      case "notify" -> "@Query(\"select pg_notify('channel', :%s)\")".formatted(parameter);
      case "do" -> "create function in a migration, and @Query(\"select its_name(:%s)\")"
          .formatted(parameter);
      default -> "remove them";
    };
  }

  /** The first word of a statement, behind opening parentheses. */
  static Optional<SqlToken> firstWord(String sql) {
    for (SqlToken token : SqlLexer.tokens(sql)) {
      if (token.kind() == SqlToken.Kind.WORD) {
        return Optional.of(token);
      }
      if (token.kind() != SqlToken.Kind.GAP && !token.is(sql, '(')) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Diagnostic> refuse(
      MethodDraft method, int offset, String why, String fix) {
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_METHOD_SHAPE,
            method.place(offset),
            method.origin().display(),
            why,
            fix));
  }
}
