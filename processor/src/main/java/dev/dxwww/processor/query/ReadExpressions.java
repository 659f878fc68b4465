package dev.dxwww.processor.query;

import java.util.LinkedHashSet;
import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryResult.RowShape.Column;

/** Expressions that read a column of variable {@code rows}. */
final class ReadExpressions {
  private final ElementExpressions elements;
  private final RepositoryParts parts;

  ReadExpressions(RepositoryParts parts) {
    this.parts = parts;
    this.elements = new ElementExpressions(parts);
  }

  CodeBlock of(Column column) {
    return switch (column.presence()) {
      case REQUIRED -> required(column.mapping(), column.index());
      case NULLABLE -> nullable(column.mapping(), column.index());
      case OPTIONAL ->
          CodeBlock.of(
              "$T.ofNullable($L)", Optional.class, nullable(column.mapping(), column.index()));
    };
  }

  /** For a column that holds a value. */
  CodeBlock required(Mapping mapping, int index) {
    return switch (mapping) {
      case Mapping.Plain plain -> plain(plain.kind(), index);
      case Mapping.OfEnum e ->
          CodeBlock.of("$L.read(rows, $L)", elements.of(e), index);
      case Mapping.OfJson json ->
          CodeBlock.of("$T.read(rows, $L, $L)", RuntimeTypes.SQL_JSON, index, parts.codec(json));
      case Mapping.OfArray array -> array(array, index, false);
      case Mapping.Converted c ->
          CodeBlock.of(
              "$T.$N($L)",
              TypeNames.erased(c.converter()),
              c.method(),
              required(c.inner(), index));
    };
  }

  /** For a column that may be null: null then. */
  CodeBlock nullable(Mapping mapping, int index) {
    return switch (mapping) {
      case Mapping.Plain plain ->
          values("$LOrNull(rows, $L)", PlainNames.of(plain.kind()).accessor(), index);
      case Mapping.OfEnum e -> CodeBlock.of("$L.readOrNull(rows, $L)", elements.of(e), index);
      case Mapping.OfJson json ->
          CodeBlock.of(
              "$T.readOrNull(rows, $L, $L)", RuntimeTypes.SQL_JSON, index, parts.codec(json));
      case Mapping.OfArray array -> array(array, index, true);
      case Mapping.Converted c ->
          values(
              "orNull($L, $T::$N)",
              nullable(c.inner(), index),
              TypeNames.erased(c.converter()),
              c.method());
    };
  }

  private static CodeBlock plain(Mapping.Kind kind, int index) {
    PlainNames names = PlainNames.of(kind);
    return names.ofJdbc()
        ? CodeBlock.of("rows.get$L($L)", names.jdbc(), index)
        : values("$L(rows, $L)", names.accessor(), index);
  }

  private CodeBlock array(Mapping.OfArray array, int index, boolean nullable) {
    if (array.type() instanceof TypeRef.ArrayOf(TypeRef.Primitive component, var _)) {
      return CodeBlock.of(
          "$T.$Ls$L(rows, $L)",
          RuntimeTypes.SQL_PRIMITIVES,
          component.name(),
          nullable ? "OrNull" : "",
          index);
    }
    CodeBlock list =
        CodeBlock.of(
            "$T.$L(rows, $L, $L)",
            RuntimeTypes.SQL_ARRAYS,
            nullable ? "listOrNull" : "list",
            index,
            elements.of(array.element()));
    if (array.type() instanceof TypeRef.ArrayOf(TypeRef component, var _)) {
      return nullable
          ? values("orNull($L, all -> all.toArray($T[]::new))", list, TypeNames.of(component))
          : CodeBlock.of("$L.toArray($T[]::new)", list, TypeNames.of(component));
    }
    boolean set = array.type() instanceof TypeRef.Declared type && type.is("java.util.Set");
    if (!set) {
      return list;
    }
    return nullable
        ? values("orNull($L, $T::new)", list, LinkedHashSet.class)
        : CodeBlock.of("new $T<>($L)", LinkedHashSet.class, list);
  }

  private static CodeBlock values(String call, Object... arguments) {
    return CodeBlock.of("$T.$L", RuntimeTypes.SQL_VALUES, CodeBlock.of(call, arguments));
  }
}
