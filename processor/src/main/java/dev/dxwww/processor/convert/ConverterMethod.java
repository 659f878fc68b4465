package dev.dxwww.processor.convert;

import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;

/** The shape that a converter method must have. */
final class ConverterMethod {
  private ConverterMethod() {}

  /** What keeps a method from being called as a converter: "it is not static". */
  static Optional<String> problem(ExecutableElement method, Round round) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("it is not static");
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of("it is private");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    if (method.getParameters().size() != 1
        || !takesText(method.getParameters().getFirst().asType())) {
      return Optional.of("its parameter is not one String");
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of("it returns nothing");
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (isChecked(thrown, round)) {
        return Optional.of("it throws the checked " + thrown);
      }
    }
    return Optional.empty();
  }

  private static boolean takesText(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.getQualifiedName().contentEquals("java.lang.String")
            || element.getQualifiedName().contentEquals("java.lang.CharSequence"));
  }

  private static boolean isChecked(TypeMirror thrown, Round round) {
    return !isA(thrown, "java.lang.RuntimeException", round)
        && !isA(thrown, "java.lang.Error", round);
  }

  private static boolean isA(TypeMirror type, String name, Round round) {
    return round.types().isSubtype(type, round.elements().getTypeElement(name).asType());
  }
}
