package dev.dxwww.processor.lang;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** From the compiler's elements to {@link Origin}s and back. */
public final class Origins {
  private Origins() {}

  /** Where the element stands. */
  public static Origin of(Element element) {
    return switch (element) {
      case TypeElement type -> Origin.ofType(type.getQualifiedName().toString());
      case RecordComponentElement component ->
          of(component.getEnclosingElement()).parameter(component.getSimpleName().toString());
      case ExecutableElement method -> member(method, signature(method));
      case VariableElement v when v.getKind() == ElementKind.PARAMETER ->
          of(v.getEnclosingElement()).parameter(v.getSimpleName().toString());
      case VariableElement field -> member(field, field.getSimpleName().toString());
      default -> Origin.ofType(element.toString());
    };
  }

  private static Origin member(Element element, String member) {
    String type = ((TypeElement) element.getEnclosingElement()).getQualifiedName().toString();
    return new Origin(type, member, "");
  }

  /** {@code name(erased,types)}; type variables by their name. */
  public static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> erased(TypeRefs.of(parameter.asType())))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  private static String erased(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared declared -> declared.qualifiedName();
      case TypeRef.ArrayOf array -> erased(array.component()) + "[]";
      case TypeRef.Primitive primitive -> primitive.name();
      case TypeRef.Open open -> open.text();
      case TypeRef.Wildcard wildcard -> wildcard.display();
      case TypeRef.Void none -> none.display();
    };
  }

  /**
   * The element at an origin, or the nearest around it that exists: the type when there is no such
   * member. Empty when the type itself is unknown.
   */
  public static Optional<Element> find(Origin origin, Elements elements) {
    TypeElement type = origin.type().isEmpty() ? null : elements.getTypeElement(origin.type());
    if (type == null) {
      return Optional.empty();
    }
    Element member = origin.member().isEmpty() ? type : member(type, origin.member());
    if (origin.parameter().isEmpty()) {
      return Optional.of(member);
    }
    return Optional.of(parameter(member, origin.parameter()));
  }

  private static Element member(TypeElement type, String member) {
    Element byName = type;
    String name = member.replaceFirst("\\(.*", "");
    for (Element e : type.getEnclosedElements()) {
      if (!e.getSimpleName().contentEquals(name) || e instanceof TypeElement) {
        continue;
      }
      String text = e instanceof ExecutableElement method ? signature(method) : name;
      if (text.equals(member)) {
        return e;
      }
      byName = e;
    }
    return byName;
  }

  private static Element parameter(Element owner, String name) {
    List<? extends Element> candidates =
        switch (owner) {
          case ExecutableElement method -> method.getParameters();
          case TypeElement type -> type.getRecordComponents();
          default -> List.of();
        };
    for (Element candidate : candidates) {
      if (candidate.getSimpleName().contentEquals(name)) {
        return candidate;
      }
    }
    return owner;
  }
}
