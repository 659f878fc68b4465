package dev.dxwww.processor.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.lang.Visibility;

/** The types that the code of one package can name. */
final class Sight {
  private static final String ITERABLE = "java.lang.Iterable";

  private final Round round;
  private final String user;
  private final Map<String, ElementType> known = new HashMap<>();

  /** What code of the package {@code user} sees. */
  Sight(Round round, String user) {
    this.round = round;
    this.user = user;
  }

  Elements elements() {
    return round.elements();
  }

  Types types() {
    return round.types();
  }

  String user() {
    return user;
  }

  ElementType known(String key, TypeMirror type, Supplier<ElementType> made) {
    ElementType found = known.get(key);
    if (found == null || !types().isSameType(found.type(), type)) {
      found = made.get();
      known.put(key, found);
    }
    return found;
  }

  /** Whether a type is the class of that name or one below it. */
  boolean is(TypeMirror type, String name) {
    TypeElement wanted = elements().getTypeElement(name);
    return wanted != null
        && types().isSubtype(types().erasure(type), types().erasure(wanted.asType()));
  }

  /** Whether code of the package can call a member. */
  boolean sees(Element member) {
    if (member.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    boolean open =
        owner.getKind().isInterface() || member.getModifiers().contains(Modifier.PUBLIC);
    return open || TypeRefs.packageOf(owner).equals(user);
  }

  /** Whether code of the package can name a type. */
  boolean names(TypeElement type) {
    return Visibility.everywhere(type)
        || TypeRefs.packageOf(type).equals(user) && Visibility.privates(type).isEmpty();
  }

  /** The type of the elements of an array or an {@code Iterable}. */
  Optional<TypeMirror> element(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Optional.of(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    if (isIterable(declared)) {
      return declared.getTypeArguments().stream().findFirst().map(this::upper);
    }
    for (TypeMirror above : types().directSupertypes(type)) {
      if (is(above, ITERABLE)) {
        return element(above);
      }
    }
    return Optional.empty();
  }

  private static boolean isIterable(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    // Those of java.util first: supertypes lose the annotations of their arguments.
    return name.equals(ITERABLE)
        || name.equals("java.util.List")
        || name.equals("java.util.Set")
        || name.equals("java.util.Collection");
  }

  private TypeMirror upper(TypeMirror argument) {
    TypeMirror bound =
        switch (argument) {
          case WildcardType wildcard -> wildcard.getExtendsBound();
          case TypeVariable variable -> variable.getUpperBound();
          default -> argument;
        };
    return bound == null ? elements().getTypeElement("java.lang.Object").asType() : bound;
  }
}
