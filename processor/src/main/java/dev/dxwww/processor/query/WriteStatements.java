package dev.dxwww.processor.query;

import java.util.Arrays;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryVariant.Binding;

/** Statements that set a parameter of variable {@code statement}. */
final class WriteStatements {
  private final ElementExpressions elements;
  private final RepositoryParts parts;

  WriteStatements(RepositoryParts parts) {
    this.parts = parts;
    this.elements = new ElementExpressions(parts);
  }

  /**
   * The statement, without its semicolon.
   *
   * @param local variable that holds the parameter of the method
   * @param index of the question mark
   */
  CodeBlock of(Binding binding, String local, CodeBlock index) {
    if (binding.eachOf()) {
      return column(binding, local, index);
    }
    CodeBlock value = path(CodeBlock.of("$N", local), binding);
    return switch (binding.optional()) {
      case REQUIRED -> required(binding.mapping(), value, index);
      case NULLABLE -> nullable(binding.mapping(), value, index);
      case OPTIONAL -> optional(binding.mapping(), value, index);
    };
  }

  private static CodeBlock path(CodeBlock start, Binding binding) {
    CodeBlock.Builder path = CodeBlock.builder().add(start);
    binding.path().forEach(accessor -> path.add(".$N()", accessor));
    return path.build();
  }

  private CodeBlock column(Binding binding, String local, CodeBlock index) {
    CodeBlock component = path(CodeBlock.of("row"), binding);
    return values(
        "setColumn(statement, $L, $S,$W$N, row -> $L, $L)",
        index,
        binding.mapping().sqlType(),
        local,
        binding.optional() == Presence.OPTIONAL
            ? CodeBlock.of("$L.orElse(null)", component)
            : component,
        elements.of(binding.mapping()));
  }

  private CodeBlock required(Mapping mapping, CodeBlock value, CodeBlock index) {
    return switch (mapping) {
      case Mapping.Plain plain ->
          switch (plain.kind()) {
            case BOOLEAN, SHORT, INT, LONG, FLOAT, DOUBLE ->
                CodeBlock.of(
                    "statement.set$L($L, $L)", PlainNames.of(plain.kind()).jdbc(), index, value);
            default -> values("set(statement, $L, $L)", index, value);
          };
      case Mapping.OfEnum e -> CodeBlock.of("statement.setString($L, $L.name())", index, value);
      case Mapping.Converted c ->
          required(c.inner(), CodeBlock.of("$L.toString()", value), index);
      case Mapping.OfJson json -> json(json, value, index);
      case Mapping.OfArray array -> array(array, value, index, false);
    };
  }

  private CodeBlock nullable(Mapping mapping, CodeBlock value, CodeBlock index) {
    return switch (mapping) {
      case Mapping.Plain p -> values("set(statement, $L, $L)", index, value);
      case Mapping.OfEnum e ->
          values("set(statement, $1L, $2L == null ? null : $2L.name())", index, value);
      case Mapping.Converted c ->
          values("set(statement, $1L, $2L == null ? null : $2L.toString())", index, value);
      case Mapping.OfJson json -> json(json, value, index);
      case Mapping.OfArray array -> array(array, value, index, true);
    };
  }

  private CodeBlock optional(Mapping mapping, CodeBlock value, CodeBlock index) {
    CodeBlock plain = CodeBlock.of("$L.orElse(null)", value);
    return switch (mapping) {
      case Mapping.Plain p -> values("set(statement, $L, $L)", index, plain);
      case Mapping.OfEnum e ->
          values(
              "set(statement, $L, $L.map($T::name).orElse(null))",
              index,
              value,
              TypeNames.erased(e.type()));
      case Mapping.Converted c ->
          values(
              "set(statement, $L, $L.map($T::toString).orElse(null))",
              index,
              value,
              TypeNames.of(c.type()));
      case Mapping.OfJson json -> json(json, plain, index);
      case Mapping.OfArray array -> array(array, plain, index, true);
    };
  }

  private CodeBlock json(Mapping.OfJson json, CodeBlock value, CodeBlock index) {
    return values("setJson(statement, $L, $L, $L)", index, value, parts.codec(json));
  }

  private CodeBlock array(
      Mapping.OfArray array, CodeBlock value, CodeBlock index, boolean nullable) {
    String type = array.element().sqlType();
    if (array.type() instanceof TypeRef.ArrayOf(TypeRef component, var _)) {
      if (component instanceof TypeRef.Primitive) {
        return values("setArray(statement, $L, $S, $L)", index, type, value);
      }
      CodeBlock list = CodeBlock.of("$T.asList($L)", Arrays.class, value);
      CodeBlock all = nullable ? CodeBlock.of("$L == null ? null : $L", value, list) : list;
      return list(array, all, index);
    }
    return list(array, value, index);
  }

  private CodeBlock list(Mapping.OfArray array, CodeBlock value, CodeBlock index) {
    return values(
        "setList(statement, $L, $S,$W$L, $L)",
        index,
        array.element().sqlType(),
        value,
        elements.of(array.element()));
  }

  private static CodeBlock values(String call, Object... arguments) {
    return CodeBlock.of("$T.$L", RuntimeTypes.SQL_VALUES, CodeBlock.of(call, arguments));
  }
}
