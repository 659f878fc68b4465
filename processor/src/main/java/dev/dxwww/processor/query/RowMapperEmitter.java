package dev.dxwww.processor.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.query.QueryResult.RowShape;

/** Writes how the current row becomes a value. */
final class RowMapperEmitter {
  private static final int MOST_LINES = 40;

  private final RepositoryParts parts;
  private final ReadExpressions reads;

  RowMapperEmitter(RepositoryParts parts) {
    this.parts = parts;
    this.reads = new ReadExpressions(parts);
  }

  /** The expression of the value, for a variable {@code rows}. */
  CodeBlock value(RowShape row) {
    return switch (row) {
      case RowShape.Single(RowShape.Column column) -> reads.of(column);
      case RowShape.OfRecord shape -> CodeBlock.of("$N(rows)", parts.mapper(shape));
    };
  }

  /** The method that makes a record. */
  MethodSpec emit(String name, RowShape.OfRecord row) {
    CodeBlock components =
        row.parts().stream()
            .map(this::component)
            .collect(CodeBlock.joining(row.parts().size() > MOST_LINES ? ",$W" : ",\n"));
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeNames.of(row.type()))
        .addParameter(ResultSet.class, "rows")
        .addException(SQLException.class)
        .addStatement(
            "return new $T$L(\n$L)",
            TypeNames.erased(row.type()),
            row.type().arguments().isEmpty() ? "" : "<>",
            components)
        .build();
  }

  private CodeBlock component(RowShape.Part part) {
    return switch (part) {
      case RowShape.Part.FromColumn(var _, RowShape.Column column) -> reads.of(column);
      case RowShape.Part.Nested(var _, RowShape.OfRecord row, Presence presence) -> {
        CodeBlock value = CodeBlock.of("$N(rows)", parts.mapper(row));
        yield switch (presence) {
          case REQUIRED -> value;
          case NULLABLE -> CodeBlock.of("$L ? null : $L", missing(row), value);
          case OPTIONAL ->
              CodeBlock.of(
                  "$1L ? $2T.empty() : $2T.of($3L)", missing(row), Optional.class, value);
        };
      }
    };
  }

  /** A column that is null only when the whole record is missing tells it alone. */
  private static CodeBlock missing(RowShape.OfRecord row) {
    List<RowShape.Column> columns = new ArrayList<>();
    collect(row, columns);
    List<RowShape.Column> telling =
        columns.stream().filter(column -> column.presence() == Presence.REQUIRED).toList();
    return (telling.isEmpty() ? columns : telling.subList(0, 1))
        .stream()
            .map(column -> reads(column.index()))
            .collect(CodeBlock.joining(" && "));
  }

  private static CodeBlock reads(int index) {
    return CodeBlock.of("$T.isNull(rows, $L)", RuntimeTypes.SQL_VALUES, index);
  }

  private static void collect(RowShape.OfRecord row, List<RowShape.Column> columns) {
    for (RowShape.Part part : row.parts()) {
      switch (part) {
        case RowShape.Part.FromColumn(var _, RowShape.Column column) -> columns.add(column);
        case RowShape.Part.Nested(var _, RowShape.OfRecord inner, Presence presence) -> {
          // A column of one that may be missing tells nothing of the one around it.
          List<RowShape.Column> nested = new ArrayList<>();
          collect(inner, nested);
          boolean tells = presence == Presence.REQUIRED;
          nested.forEach(
              column ->
                  columns.add(
                      tells
                          ? column
                          : new RowShape.Column(
                              column.index(), column.name(), column.mapping(), presence)));
        }
      }
    }
  }
}
