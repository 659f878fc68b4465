package dev.dxwww.processor.convert;

import java.util.List;

import dev.dxwww.processor.lang.TypeRef;

/** How text becomes a value of one type. */
public sealed interface ConverterPlan {

  /** The type; primitive for {@link Primitive} only. */
  TypeRef type();

  /**
   * A primitive type, bound without boxing.
   *
   * @param constant in the runtime's {@code Converters}, for where a boxed value is needed
   */
  record Primitive(TypeRef.Primitive type, String constant) implements ConverterPlan {}

  /**
   * A type whose text form the framework knows.
   *
   * @param constant in the runtime's {@code Converters}
   */
  record Builtin(TypeRef.Declared type, String constant) implements ConverterPlan {}

  /**
   * An enum.
   *
   * @param constants names of its constants, in their order
   */
  record Enumeration(TypeRef.Declared type, List<String> constants) implements ConverterPlan {
    public Enumeration {
      constants = List.copyOf(constants);
    }
  }

  /**
   * A type with a static method that takes a string.
   *
   * @param method its name
   */
  record Parse(TypeRef.Declared type, String method) implements ConverterPlan {}

  /**
   * A {@code @Converter} method.
   *
   * @param owner the class it belongs to
   * @param method its name
   */
  record UserConverter(TypeRef type, TypeRef.Declared owner, String method)
      implements ConverterPlan {}
}
