package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Turns a constraint's attributes into expressions. */
final class AnnotationLiterals {
  private AnnotationLiterals() {}

  /** The constraint as a literal; empty when an attribute is itself an annotation. */
  static Optional<AnnotationLiteral> of(ConstraintUse use) {
    List<AnnotationLiteral.Attribute> attributes = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(use.annotation().getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      TypeMirror type = method.getReturnType();
      Optional<CodeBlock> value = value(use.values().get(name), type);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      TypeName typeName = TypeNames.of(TypeRefs.of(type));
      attributes.add(new AnnotationLiteral.Attribute(name, typeName, value.get()));
    }
    TypeRef.Declared type = (TypeRef.Declared) TypeRefs.of(use.annotation().asType());
    return Optional.of(new AnnotationLiteral(type, attributes));
  }

  private static Optional<CodeBlock> value(AnnotationValue value, TypeMirror type) {
    return switch (value.getValue()) {
      case AnnotationMirror nested -> Optional.empty();
      case List<?> list -> array(list, ((ArrayType) type).getComponentType());
      case String text -> Optional.of(CodeBlock.of("$S", text));
      case VariableElement constant ->
          Optional.of(
              CodeBlock.of(
                  "$T.$N",
                  TypeNames.of(TypeRefs.of(constant.asType())),
                  constant.getSimpleName().toString()));
      case TypeMirror named ->
          Optional.of(CodeBlock.of("$T.class", TypeNames.of(TypeRefs.of(named))));
      case Character c -> Optional.of(CodeBlock.of("(char) $L", (int) c));
      case Long number -> Optional.of(CodeBlock.of("$LL", number));
      case Float number -> Optional.of(floating(number, Float.class, number + "f"));
      case Double number -> Optional.of(floating(number, Double.class, number.toString()));
      case Byte number -> Optional.of(CodeBlock.of("(byte) $L", number));
      case Short number -> Optional.of(CodeBlock.of("(short) $L", number));
      case Object plain -> Optional.of(CodeBlock.of("$L", plain));
    };
  }

  private static CodeBlock floating(Number number, Class<?> type, String text) {
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      return CodeBlock.of("$T.NaN", type);
    }
    return Double.isInfinite(value)
        ? CodeBlock.of("$T.$L_INFINITY", type, value > 0 ? "POSITIVE" : "NEGATIVE")
        : CodeBlock.of("$L", text);
  }

  private static Optional<CodeBlock> array(List<?> list, TypeMirror component) {
    List<CodeBlock> items = new ArrayList<>();
    for (Object item : list) {
      Optional<CodeBlock> value = value((AnnotationValue) item, component);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      items.add(value.get());
    }
    TypeRef ref = TypeRefs.of(component);
    if (ref instanceof TypeRef.Declared d && d.is("java.lang.Class")) {
      // Arrays of generic types cannot be created but by a method with variable arguments.
      return Optional.of(
          CodeBlock.of(
              "$T.classes($L)", RuntimeTypes.CUSTOM_CHECKS, CodeBlock.join(items, ", ")));
    }
    return Optional.of(
        CodeBlock.of("new $T[] {$L}", TypeNames.of(ref), CodeBlock.join(items, ", ")));
  }
}
