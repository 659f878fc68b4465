package dev.dxwww.processor.query;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.query.QueryResult.RowShape.Column;

/** How the place that a page goes on from is written, and bound. */
final class CursorCode {
  private CursorCode() {}

  /** The expression of a column of variable {@code rows}. */
  static CodeBlock read(Column column, ReadExpressions reads) {
    if (accessor(column.mapping()).equals("string")) {
      return CodeBlock.of("rows.getString($L)", column.index());
    }
    return column.presence() == Presence.REQUIRED
        ? reads.required(column.mapping(), column.index())
        : reads.nullable(column.mapping(), column.index());
  }

  /** The statement that sets a parameter to a column of variable {@code place}. */
  static CodeBlock set(Mapping mapping, CodeBlock index, int key) {
    String accessor = accessor(mapping);
    return CodeBlock.of(
        "$T.$L(statement, $L, place.$LAt($L))",
        RuntimeTypes.SQL_PARAMETERS,
        accessor.equals("string") ? "setText" : "set",
        index,
        accessor,
        key);
  }

  /** What has no form of its own travels as PostgreSQL's text. */
  private static String accessor(Mapping mapping) {
    if (!(mapping instanceof Mapping.Plain plain)) {
      return "string";
    }
    return switch (plain.kind()) {
      case BOOLEAN, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, UUID, INSTANT, OFFSET_DATE_TIME,
          LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME ->
          PlainNames.of(plain.kind()).accessor();
      case INTEGER_BIG, STRING, CHAR, BYTES, DURATION, JSON_TEXT -> "string";
    };
  }
}
