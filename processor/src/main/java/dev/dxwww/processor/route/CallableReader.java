package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads what decides whether generated code can call something. */
final class CallableReader {
  private CallableReader() {}

  static CallableShape controller(TypeElement type) {
    boolean nested = type.getNestingKind() == NestingKind.MEMBER;
    boolean inner =
        nested && !type.getModifiers().contains(Modifier.STATIC)
            && type.getKind() == ElementKind.CLASS;
    return new CallableShape(
        Origins.of(type),
        type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        type.getModifiers(),
        !type.getTypeParameters().isEmpty(),
        inner,
        hidden(type),
        List.of());
  }

  static CallableShape method(ExecutableElement method) {
    List<String> hidden = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      addHidden(parameter.asType(), hidden);
    }
    addHidden(method.getReturnType(), hidden);
    return new CallableShape(
        Origins.of(method),
        "method",
        method.getModifiers(),
        !method.getTypeParameters().isEmpty(),
        false,
        hidden,
        method.getThrownTypes().stream().map(type -> TypeRefs.of(type).display()).toList());
  }

  /**
   * Whether the type names a type variable or a private type: ROUTE-012 at the method or its class
   * says so, and nothing else need be said.
   */
  static boolean isOutOfReach(TypeMirror type) {
    List<String> hidden = new ArrayList<>();
    addHidden(type, hidden);
    return !hidden.isEmpty() || hasVariable(type);
  }

  private static boolean hasVariable(TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> true;
      case ArrayType array -> hasVariable(array.getComponentType());
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(CallableReader::hasVariable);
      case WildcardType wildcard ->
          wildcard.getExtendsBound() != null && hasVariable(wildcard.getExtendsBound());
      default -> false;
    };
  }

  private static void addHidden(TypeMirror type, List<String> hidden) {
    switch (type) {
      case DeclaredType declared -> {
        hidden.addAll(hidden(declared.asElement()));
        declared.getTypeArguments().forEach(argument -> addHidden(argument, hidden));
      }
      case ArrayType array -> addHidden(array.getComponentType(), hidden);
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          addHidden(wildcard.getExtendsBound(), hidden);
      default -> {}
    }
  }

  private static List<String> hidden(Element type) {
    List<String> hidden = new ArrayList<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        hidden.add(e.getSimpleName().toString());
      }
    }
    return hidden;
  }
}
