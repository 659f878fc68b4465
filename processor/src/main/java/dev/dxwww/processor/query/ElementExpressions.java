package dev.dxwww.processor.query;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Expressions of what an array holds, and a cursor. */
final class ElementExpressions {
  private final RepositoryParts parts;

  ElementExpressions(RepositoryParts parts) {
    this.parts = parts;
  }

  /** An expression of type {@code SqlElement}. */
  CodeBlock of(Mapping mapping) {
    return switch (mapping) {
      case Mapping.Plain plain ->
          CodeBlock.of("$T.$L", RuntimeTypes.SQL_ELEMENT, PlainNames.of(plain.kind()).element());
      case Mapping.OfEnum e ->
          parts.shared(
              ParameterizedTypeName.get(RuntimeTypes.SQL_ENUM, TypeNames.of(e.type())),
              RepositoryParts.wish(e.type().simpleNames().getLast(), ""),
              CodeBlock.of(
                  "$T.named($T.values())", RuntimeTypes.SQL_ENUM, TypeNames.erased(e.type())));
      case Mapping.Converted c ->
          shared(
              c,
              CodeBlock.of(
                  "$L.mapped($T::$N, $T::toString)",
                  of(c.inner()),
                  TypeNames.erased(c.converter()),
                  c.method(),
                  TypeNames.of(c.type())));
      case Mapping.OfJson json ->
          shared(json, CodeBlock.of("$T.element($L)", RuntimeTypes.SQL_JSON, parts.codec(json)));
      case Mapping.OfArray array ->
          throw new IllegalArgumentException("an array of arrays: " + array.type().display());
    };
  }

  private CodeBlock shared(Mapping mapping, CodeBlock value) {
    return parts.shared(
        ParameterizedTypeName.get(RuntimeTypes.SQL_ELEMENT, TypeNames.of(mapping.type()).box()),
        RepositoryParts.wish(mapping.type().display(), "Element"),
        value);
  }
}
