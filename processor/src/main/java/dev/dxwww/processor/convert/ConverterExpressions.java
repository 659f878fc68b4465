package dev.dxwww.processor.convert;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Generated code's way to a converter. */
public final class ConverterExpressions {
  private ConverterExpressions() {}

  /**
   * An expression of type {@code TextConverter<T>}, boxed for a primitive type. All but that of
   * {@link ConverterPlan.Primitive} and {@link ConverterPlan.Builtin} make a new object: keep it in
   * a constant.
   */
  public static CodeBlock of(ConverterPlan plan) {
    return switch (plan) {
      case ConverterPlan.Primitive p -> constant(p.constant());
      case ConverterPlan.Builtin b -> constant(b.constant());
      case ConverterPlan.Enumeration e ->
          CodeBlock.of(
              "$1T.enumeration($2T.class, $2T.values())",
              RuntimeTypes.CONVERTERS,
              TypeNames.erased(e.type()));
      case ConverterPlan.Parse p ->
          CodeBlock.of(
              "$1T.of($2S, $3T::$4N)",
              RuntimeTypes.CONVERTERS,
              p.type().simpleNames().getLast(),
              TypeNames.erased(p.type()),
              p.method());
      case ConverterPlan.UserConverter u ->
          CodeBlock.of(
              "$1T.of($2S, $3T::$4N)",
              RuntimeTypes.CONVERTERS,
              u.type().display(),
              TypeNames.erased(u.owner()),
              u.method());
    };
  }

  private static CodeBlock constant(String name) {
    return CodeBlock.of("$T.$N", RuntimeTypes.CONVERTERS, name);
  }
}
