package dev.dxwww.processor.query;

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
    if (binding.optional() == Presence.OPTIONAL
        && binding.path().isEmpty()
        && binding.within().contains(binding.parameter())) {
      return required(binding.mapping(), CodeBlock.of("$L.get()", value), index);
    }
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
    return CodeBlock.of(
        "$T.setEach(statement, $L, $N,$Wrow -> $L, $L)",
        RuntimeTypes.SQL_ARRAYS,
        index,
        local,
        binding.optional() == Presence.OPTIONAL
            ? CodeBlock.of("$L.orElse(null)", component)
            : component,
        elements.of(binding.mapping()));
  }

  private CodeBlock required(Mapping mapping, CodeBlock value, CodeBlock index) {
    return switch (mapping) {
      case Mapping.Plain plain when PlainNames.of(plain.kind()).ofJdbc() ->
          CodeBlock.of(
              "statement.set$L($L, $L)", PlainNames.of(plain.kind()).jdbc(), index, value);
      case Mapping.Converted c ->
          nullable(c.inner(), CodeBlock.of("$L.toString()", value), index);
      default -> nullable(mapping, value, index);
    };
  }

  private CodeBlock nullable(Mapping mapping, CodeBlock value, CodeBlock index) {
    return switch (mapping) {
      case Mapping.Plain(var _, Mapping.Kind kind, var _) when kind == Mapping.Kind.JSON_TEXT ->
          parameter("setText(statement, $L, $L)", index, value);
      case Mapping.Plain p -> parameter("set(statement, $L, $L)", index, value);
      case Mapping.OfEnum e ->
          CodeBlock.of("$L.set(statement, $L, $L)", elements.of(e), index, value);
      case Mapping.Converted c ->
          parameter("set(statement, $1L, $2L == null ? null : $2L.toString())", index, value);
      case Mapping.OfJson json ->
          CodeBlock.of(
              "$T.set(statement, $L, $L, $L)",
              RuntimeTypes.SQL_JSON,
              index,
              value,
              parts.codec(json));
      case Mapping.OfArray array -> array(array, value, index);
    };
  }

  private CodeBlock optional(Mapping mapping, CodeBlock value, CodeBlock index) {
    return mapping instanceof Mapping.Converted converted
        ? parameter(
            "set(statement, $L, $L.map($T::toString).orElse(null))",
            index,
            value,
            TypeNames.of(converted.type()))
        : nullable(mapping, CodeBlock.of("$L.orElse(null)", value), index);
  }

  private CodeBlock array(Mapping.OfArray array, CodeBlock value, CodeBlock index) {
    boolean primitive =
        array.type() instanceof TypeRef.ArrayOf(TypeRef component, var _)
            && component instanceof TypeRef.Primitive;
    return primitive
        ? CodeBlock.of(
            "$T.set(statement, $L, $L)", RuntimeTypes.SQL_PRIMITIVES, index, value)
        : CodeBlock.of(
            "$T.set(statement, $L, $L, $L)",
            RuntimeTypes.SQL_ARRAYS,
            index,
            value,
            elements.of(array.element()));
  }

  private static CodeBlock parameter(String call, Object... arguments) {
    return CodeBlock.of("$T.$L", RuntimeTypes.SQL_PARAMETERS, CodeBlock.of(call, arguments));
  }
}
