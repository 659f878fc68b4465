package dev.dxwww.processor.route;

import java.util.Optional;

import javax.lang.model.element.Modifier;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-012: generated code of the same package can call controllers and handlers. */
final class CallableRule {
  private CallableRule() {}

  /** Why a controller cannot be used. */
  static Optional<Diagnostic> controller(CallableShape shape) {
    String name = shape.origin().simpleType();
    if (!shape.kind().equals("class") && !shape.kind().equals("record")) {
      return mistake(
          shape,
          "it is " + (shape.kind().matches("[aeiou].*") ? "an " : "a ") + shape.kind(),
          "put @Controller on a class that " + (shape.kind().equals("interface")
              ? "implements " + name
              : "is final"));
    }
    if (shape.modifiers().contains(Modifier.ABSTRACT)) {
      return mistake(shape, "it is abstract", "put @Controller on the class that extends it");
    }
    if (shape.typeParameters()) {
      return mistake(
          shape, "it has type parameters", "put @Controller on a class that gives them");
    }
    if (shape.needsOuter()) {
      return mistake(shape, "it is an inner class", "static final class " + last(name));
    }
    if (!shape.hidden().isEmpty()) {
      return mistake(shape, privateType(shape), "remove private from " + shape.hidden().getFirst());
    }
    return Optional.empty();
  }

  /** Why a handler or another method that generated code calls cannot be called. */
  static Optional<Diagnostic> method(CallableShape shape) {
    if (shape.modifiers().contains(Modifier.PRIVATE)) {
      return mistake(shape, "it is private", "remove private from " + name(shape));
    }
    if (shape.modifiers().contains(Modifier.STATIC)) {
      return mistake(shape, "it is static", "remove static from " + name(shape));
    }
    if (shape.modifiers().contains(Modifier.ABSTRACT)) {
      return mistake(shape, "it is abstract", "give " + name(shape) + " a body");
    }
    if (shape.typeParameters()) {
      return mistake(
          shape, "it has type parameters", "write the types in place of the type parameters");
    }
    if (!shape.hidden().isEmpty()) {
      return mistake(shape, privateType(shape), "remove private from " + shape.hidden().getFirst());
    }
    return shape.thrown().isEmpty()
        ? Optional.empty()
        : mistake(shape, "it throws " + shape.thrown().getFirst(), "throws Exception");
  }

  private static String privateType(CallableShape shape) {
    String hidden = shape.hidden().getFirst();
    return hidden.equals(last(shape.origin().simpleType())) && !shape.kind().equals("method")
        ? "it is private"
        : "its type " + hidden + " is private";
  }

  private static Optional<Diagnostic> mistake(CallableShape shape, String why, String fix) {
    return Optional.of(
        Diagnostic.of(
            DiagnosticCode.NOT_CALLABLE,
            Place.at(shape.origin()),
            shape.origin().display(),
            why,
            fix));
  }

  private static String name(CallableShape shape) {
    return shape.origin().memberName() + "()";
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
