package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.query.QueryResult.RowShape;

/** What becomes of variable {@code rows}, or of the statement itself. */
final class ResultCode {
  /** Those that give a number of rows. */
  private static final Set<String> CHANGING = Set.of("insert", "update", "delete", "merge");

  private final RowMapperEmitter mappers;

  ResultCode(RepositoryParts parts) {
    this.mappers = new RowMapperEmitter(parts);
  }

  /**
   * Runs the statement of variable {@code call} and returns its result.
   *
   * @param sql the constant or variable of the statement
   */
  CodeBlock of(QueryMethod method, String sql) {
    return switch (method.result()) {
      case QueryResult.Count(boolean asLong) ->
          returned(asLong ? "call.largeUpdate()" : "call.update()");
      case QueryResult.Changed c -> returned("call.update() > 0");
      case QueryResult.Nothing n ->
          CodeBlock.builder()
              .addStatement(
                  CHANGING.contains(method.command()) ? "call.update()" : "call.execute()")
              .build();
      case QueryResult.Streamed(RowShape row) ->
          CodeBlock.builder().addStatement("return call.stream(rows -> $L)", mappers.value(row))
              .build();
      case QueryResult.One o -> query(method, sql);
      case QueryResult.AtMostOne o -> query(method, sql);
      case QueryResult.OneOrNull o -> query(method, sql);
      case QueryResult.Rows r -> query(method, sql);
      case QueryResult.Paged p -> throw new IllegalArgumentException("see PageCode");
    };
  }

  private static CodeBlock returned(String value) {
    return CodeBlock.builder().addStatement("return " + value).build();
  }

  private CodeBlock query(QueryMethod method, String sql) {
    return CodeBlock.builder()
        .addStatement("$T rows = call.query()", java.sql.ResultSet.class)
        .add(ofRows(method, sql))
        .build();
  }

  /** Returns what variable {@code rows} holds. */
  CodeBlock ofRows(QueryMethod method, String sql) {
    return switch (method.result()) {
      case QueryResult.One(RowShape row) ->
          CodeBlock.builder()
              .beginControlFlow("if (!rows.next())")
              .addStatement("throw $N.noRow()", sql)
              .endControlFlow()
              .addStatement("return $L", mappers.value(row))
              .build();
      case QueryResult.AtMostOne(RowShape row) ->
          CodeBlock.builder()
              .addStatement(
                  "return rows.next() ? $L : $T.empty()", present(row), Optional.class)
              .build();
      case QueryResult.OneOrNull(RowShape row) ->
          CodeBlock.builder()
              .addStatement("return rows.next() ? $L : null", mappers.value(row))
              .build();
      case QueryResult.Rows(RowShape row) -> all(method, row);
      default -> throw new IllegalArgumentException("has no rows: " + method.origin());
    };
  }

  private CodeBlock present(RowShape row) {
    CodeBlock value = mappers.value(row);
    Presence presence =
        row instanceof RowShape.Single(RowShape.Column column)
            ? column.presence()
            : Presence.REQUIRED;
    return switch (presence) {
      case REQUIRED -> CodeBlock.of("$T.of($L)", Optional.class, value);
      case NULLABLE -> CodeBlock.of("$T.ofNullable($L)", Optional.class, value);
      case OPTIONAL -> value;
    };
  }

  /** What is kept for several callers must not be changed by one of them. */
  private CodeBlock all(QueryMethod method, RowShape row) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T<$T> all = new $T<>()", List.class, RowTypes.of(row), ArrayList.class)
            .beginControlFlow("while (rows.next())")
            .addStatement("all.add($L)", mappers.value(row))
            .endControlFlow();
    return method.settings().caching().isPresent()
        ? code.addStatement("return $T.unmodifiableList(all)", Collections.class).build()
        : code.addStatement("return all").build();
  }

  /** The same for a page, which goes on from variable {@code page} and is made by a cursor. */
  CodeBlock page(QueryResult.Paged paged, String page, String cursor) {
    return CodeBlock.builder()
        .addStatement("$T rows = call.query()", java.sql.ResultSet.class)
        .addStatement(
            "$T<$T> all = new $T<>()", List.class, RowTypes.of(paged.row()), ArrayList.class)
        .addStatement("$1T<$2T> next = $1T.empty()", Optional.class, String.class)
        .beginControlFlow("while (all.size() < $N.size() && rows.next())", page)
        .addStatement("all.add($L)", mappers.value(paged.row()))
        .beginControlFlow("if (all.size() == $N.size())", page)
        .addStatement("next = $T.of($N(rows))", Optional.class, cursor)
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "return new $T<>(all, rows.next() ? next : $T.empty())",
            RuntimeTypes.PAGE,
            Optional.class)
        .build();
  }
}
