package dev.dxwww.processor.lang;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Turns the compiler's types into {@link TypeRef}s. */
public final class TypeRefs {
  private TypeRefs() {}

  /** The type as written, with {@code @Nullable} where it stands on the type. */
  public static TypeRef of(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return new TypeRef.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    return switch (type.getKind()) {
      case VOID -> new TypeRef.Void();
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY ->
          new TypeRef.ArrayOf(of(((ArrayType) type).getComponentType()), nullable(type));
      case WILDCARD -> wildcard((WildcardType) type);
      // The compiler's own text of a variable would have the annotations in it.
      case TYPEVAR ->
          new TypeRef.Open(
              ((TypeVariable) type).asElement().getSimpleName().toString(), nullable(type));
      default -> new TypeRef.Open(type.toString(), false);
    };
  }

  /** The type of a parameter or record component, with {@code @Nullable} on either of the two. */
  public static TypeRef of(TypeMirror type, Element declaration) {
    TypeRef plain = of(type);
    if (!nullable(declaration)) {
      return plain;
    }
    return switch (plain) {
      case TypeRef.Declared d ->
          new TypeRef.Declared(d.packageName(), d.simpleNames(), d.arguments(), true);
      case TypeRef.ArrayOf a -> new TypeRef.ArrayOf(a.component(), true);
      case TypeRef.Primitive p -> p;
      case TypeRef.Void v -> v;
      case TypeRef.Wildcard w -> w;
      case TypeRef.Open o -> new TypeRef.Open(o.text(), true);
    };
  }

  private static TypeRef declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<TypeRef> arguments = type.getTypeArguments().stream().map(TypeRefs::of).toList();
    return new TypeRef.Declared(
        packageOf(element), simpleNames(element), arguments, nullable(type));
  }

  private static TypeRef wildcard(WildcardType type) {
    TypeMirror bound = type.getExtendsBound();
    return new TypeRef.Wildcard(
        bound == null
            ? new TypeRef.Declared("java.lang", List.of("Object"), List.of(), false)
            : of(bound));
  }

  /** Names of the type and the classes around it, outermost first. */
  public static List<String> simpleNames(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.addFirst(e.getSimpleName().toString());
    }
    return List.copyOf(names);
  }

  /** Name of the package an element is in; empty for the unnamed one. */
  public static String packageOf(Element element) {
    Element e = element;
    while (e.getKind() != ElementKind.PACKAGE) {
      e = e.getEnclosingElement();
    }
    return ((PackageElement) e).getQualifiedName().toString();
  }

  private static boolean nullable(AnnotatedConstruct construct) {
    for (AnnotationMirror annotation : construct.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().getKind() != TypeKind.ERROR
          && annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }
}
