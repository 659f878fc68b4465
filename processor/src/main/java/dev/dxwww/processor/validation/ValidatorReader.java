package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Picks the validator of an application's own constraint for a type of value. */
final class ValidatorReader {
  private static final String VALIDATOR = "jakarta.validation.ConstraintValidator";

  private final Types types;

  ValidatorReader(Types types) {
    this.types = types;
  }

  /** The one validator for the type, called from generated code in package {@code user}. */
  Reading read(ConstraintUse use, TypeMirror type, String user) {
    TypeMirror value = type.getKind().isPrimitive() ? boxed(type) : type;
    List<TypeElement> fitting = new ArrayList<>();
    for (TypeElement validator : use.validators()) {
      if (validated(validator.asType())
          .filter(v -> types.isSubtype(types.erasure(value), types.erasure(v)))
          .isPresent()) {
        fitting.add(validator);
      }
    }
    fitting.removeIf(validator -> fitting.stream().anyMatch(o -> isCloser(o, validator)));
    if (fitting.size() != 1) {
      return Reading.misfit(
          (fitting.isEmpty() ? "none" : "more than one")
              + " of its validators takes this type (has: "
              + String.join(", ", use.validators().stream().map(ValidatorReader::takes).toList())
              + ")",
          "");
    }
    return callable(use, fitting.getFirst(), user);
  }

  private TypeMirror boxed(TypeMirror type) {
    return types.boxedClass((PrimitiveType) type).asType();
  }

  /** Whether one validator takes a narrower type than another. */
  private boolean isCloser(TypeElement one, TypeElement other) {
    TypeMirror narrow = types.erasure(validated(one.asType()).orElseThrow());
    TypeMirror wide = types.erasure(validated(other.asType()).orElseThrow());
    return !types.isSameType(narrow, wide) && types.isSubtype(narrow, wide);
  }

  private static String takes(TypeElement validator) {
    return validator.getSimpleName().toString();
  }

  /** The T of the {@code ConstraintValidator<A, T>} that a type is. */
  private Optional<TypeMirror> validated(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(VALIDATOR)) {
      return declared.getTypeArguments().size() == 2
          ? Optional.of(declared.getTypeArguments().get(1))
          : Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .flatMap(above -> validated(above).stream())
        .findFirst();
  }

  private Reading callable(ConstraintUse use, TypeElement validator, String user) {
    if (!isCreatable(validator, user)) {
      return Reading.misfit(
          "generated code cannot create its validator " + validator.getQualifiedName(),
          "public final class %1$s { public %1$s() {} }  // nothing is injected into validators"
              .formatted(validator.getSimpleName()));
    }
    TypeRef.Declared ref = (TypeRef.Declared) TypeRefs.of(types.erasure(validator.asType()));
    if (!initializes(validator)) {
      return Reading.of(new Condition.Custom(ref, Optional.empty()));
    }
    Optional<AnnotationLiteral> literal = AnnotationLiterals.of(use);
    return literal.isPresent()
        ? Reading.of(new Condition.Custom(ref, literal))
        : Reading.misfit(
            "an attribute that is an annotation cannot be passed to its validator",
            "use strings, numbers, classes and enums as attributes of " + use.display());
  }

  private static boolean isCreatable(TypeElement validator, String user) {
    boolean near = TypeRefs.packageOf(validator).equals(user);
    boolean inner =
        validator.getNestingKind().isNested()
            && !validator.getModifiers().contains(Modifier.STATIC);
    if (inner || validator.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    for (Element e = validator; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (!isOpen(e, near)) {
        return false;
      }
    }
    return ElementFilter.constructorsIn(validator.getEnclosedElements()).stream()
        .anyMatch(c -> c.getParameters().isEmpty() && isOpen(c, near));
  }

  private static boolean isOpen(Element element, boolean near) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || element.getEnclosingElement().getKind() == ElementKind.ANNOTATION_TYPE
        || near && !element.getModifiers().contains(Modifier.PRIVATE);
  }

  /** Whether the class, or one above it, overrides {@code initialize}. */
  private boolean initializes(TypeElement validator) {
    TypeElement type = validator;
    while (!type.getQualifiedName().contentEquals("java.lang.Object")) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("initialize")
            && method.getParameters().size() == 1) {
          return true;
        }
      }
      type = (TypeElement) types.asElement(type.getSuperclass());
    }
    return false;
  }
}
