package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

import org.jspecify.annotations.Nullable;

/** The parts of a record or bean that may carry constraints. */
public final class Members {
  private final Types types;
  private final ConstraintReader constraints;

  /** Reads types of a compile. */
  public Members(Types types, ConstraintReader constraints) {
    this.types = types;
    this.constraints = constraints;
  }

  /**
   * One part.
   *
   * @param name of the component, property or field
   * @param access expression after the value, such as {@code .title()}
   * @param annotations on its declarations: component, field, accessor, overridden accessors
   * @param declared its type where it is declared, with annotations on type arguments
   * @param actual its type as a member of the type at hand, type variables replaced
   * @param element the one that the user annotated
   */
  public record Part(
      String name,
      String access,
      List<AnnotationMirror> annotations,
      TypeMirror declared,
      TypeMirror actual,
      Element element) {}

  /** Components of a record, or properties and fields of another class. */
  public List<Part> components(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind() != ElementKind.RECORD) {
      return properties(type);
    }
    List<Part> parts = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      ExecutableElement accessor = component.getAccessor();
      VariableElement field = field(element, component.getSimpleName().toString());
      List<AnnotationMirror> annotations = new ArrayList<>(component.getAnnotationMirrors());
      annotations.addAll(component.asType().getAnnotationMirrors());
      annotations.addAll(field == null ? List.of() : field.getAnnotationMirrors());
      annotations.addAll(inherited(element, accessor));
      parts.add(
          new Part(
              component.getSimpleName().toString(),
              "." + accessor.getSimpleName() + "()",
              annotations,
              component.asType(),
              returned(type, accessor),
              field == null ? component : field));
    }
    return parts;
  }

  /** Methods without parameters, other than accessors, that carry constraints. */
  public List<Part> methods(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    Map<String, Part> parts = new LinkedHashMap<>();
    if (element.getKind() != ElementKind.RECORD) {
      return List.of();
    }
    Set<String> components = new HashSet<>();
    element.getRecordComponents().forEach(c -> components.add(c.getSimpleName().toString()));
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      List<AnnotationMirror> annotations = inherited(element, method);
      String name = method.getSimpleName().toString();
      if (isGetter(method) && !components.contains(name) && constraints.any(annotations)) {
        parts.put(name, part(type, method, annotations));
      }
    }
    return List.copyOf(parts.values());
  }

  private Part part(
      DeclaredType type, ExecutableElement method, List<AnnotationMirror> annotations) {
    return new Part(
        property(method),
        "." + method.getSimpleName() + "()",
        annotations,
        method.getReturnType(),
        returned(type, method),
        method);
  }

  /** What a bean shows: getters with constraints, and fields with a getter or not private. */
  private List<Part> properties(DeclaredType type) {
    Map<String, Part> parts = new LinkedHashMap<>();
    TypeElement element = (TypeElement) type.asElement();
    for (TypeElement owner = element; owner != null; owner = above(owner)) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        List<AnnotationMirror> annotations = inherited(element, method);
        if (isGetter(method) && isMarked(annotations, method.getReturnType())) {
          parts.putIfAbsent(property(method), part(type, method, annotations));
        }
      }
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && isMarked(field.getAnnotationMirrors(), field.asType())) {
          String name = field.getSimpleName().toString();
          parts.put(name, part(type, field, parts.get(name)));
        }
      }
    }
    return List.copyOf(parts.values());
  }

  private Part part(DeclaredType type, VariableElement field, @Nullable Part getter) {
    String name = field.getSimpleName().toString();
    List<AnnotationMirror> annotations = new ArrayList<>(field.getAnnotationMirrors());
    if (getter != null) {
      annotations.addAll(getter.annotations());
    }
    String access =
        getter != null ? getter.access() : accessor((TypeElement) type.asElement(), name);
    boolean open = !field.getModifiers().contains(Modifier.PRIVATE);
    return new Part(
        name,
        access.isEmpty() && open ? "." + name : access,
        annotations,
        field.asType(),
        types.asMemberOf(type, field),
        field);
  }

  /** How a private field is read: {@code .getTitle()}, {@code .isTitle()} or {@code .title()}. */
  private String accessor(TypeElement type, String field) {
    for (TypeElement owner = type; owner != null; owner = above(owner)) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        boolean named = property(method).equals(field);
        if (isGetter(method) && named) {
          return "." + method.getSimpleName() + "()";
        }
      }
    }
    return "";
  }

  private boolean isMarked(List<? extends AnnotationMirror> annotations, TypeMirror type) {
    return constraints.any(annotations)
        || ConstraintReader.isValid(annotations)
        || constraints.any(type.getAnnotationMirrors())
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(a -> isMarked(List.of(), a));
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  /** {@code ordered} of {@code isOrdered()} and {@code getOrdered()}, else the method's name. */
  private static String property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int prefix = name.startsWith("is") ? 2 : name.startsWith("get") ? 3 : 0;
    if (prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))) {
      return name;
    }
    return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
  }

  /** Annotations on a method, its result, and the methods that it overrides. */
  private List<AnnotationMirror> inherited(TypeElement type, ExecutableElement method) {
    List<AnnotationMirror> found = new ArrayList<>(method.getAnnotationMirrors());
    found.addAll(method.getReturnType().getAnnotationMirrors());
    if (method.getParameters().isEmpty()) {
      collectAbove(type, method, found);
    }
    return found;
  }

  private void collectAbove(
      TypeElement type, ExecutableElement method, List<AnnotationMirror> found) {
    for (TypeMirror above : types.directSupertypes(type.asType())) {
      TypeElement element = (TypeElement) types.asElement(above);
      for (ExecutableElement other : ElementFilter.methodsIn(element.getEnclosedElements())) {
        if (other.getParameters().isEmpty()
            && other.getSimpleName().equals(method.getSimpleName())
            && !other.equals(method)) {
          found.addAll(other.getAnnotationMirrors());
          found.addAll(other.getReturnType().getAnnotationMirrors());
        }
      }
      collectAbove(element, method, found);
    }
  }

  private static @Nullable TypeElement above(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement above
            && !above.getQualifiedName().contentEquals("java.lang.Object")
        ? above
        : null;
  }

  private TypeMirror returned(DeclaredType type, ExecutableElement method) {
    return ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
  }

  private static @Nullable VariableElement field(TypeElement type, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return field;
      }
    }
    return null;
  }
}
