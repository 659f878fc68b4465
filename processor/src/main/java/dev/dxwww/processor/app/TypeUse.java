package dev.dxwww.processor.app;

import java.util.List;
import java.util.Set;

import dev.dxwww.processor.lang.TypeRef;

/**
 * A class or interface as a component or a dependency has it.
 *
 * @param type the type
 * @param hiddenIn packages of those classes in it that are not public; {@value #NOWHERE} for
 *     private ones, which no generated code can name
 * @param binaryName as of {@link Class#getName()}
 */
record TypeUse(TypeRef.Declared type, Set<String> hiddenIn, String binaryName) {
  static final String NOWHERE = "-";
  private static final String GONE = "?";

  TypeUse {
    hiddenIn = Set.copyOf(hiddenIn);
  }

  /** A class that a class file names, and that was deleted since. */
  static TypeUse gone(String packageName, List<String> simpleNames) {
    TypeRef.Declared type = new TypeRef.Declared(packageName, simpleNames, List.of(), false);
    return new TypeUse(type, Set.of(GONE), type.qualifiedName());
  }

  /** Whether there is no such class any more. */
  boolean isGone() {
    return hiddenIn.equals(Set.of(GONE));
  }

  /** Whether code of any package can name it. */
  boolean visible() {
    return hiddenIn.isEmpty();
  }

  /** Whether code of that package can name it. */
  boolean visibleFrom(String packageName) {
    return hiddenIn.isEmpty() || hiddenIn.equals(Set.of(packageName));
  }

  /** Whether something of this type can be passed where {@code wanted} is asked for. */
  boolean fits(TypeRef.Declared wanted) {
    if (!type.is(wanted.qualifiedName())) {
      return false;
    }
    if (wanted.arguments().isEmpty() || type.arguments().isEmpty()) {
      return wanted.arguments().size() == type.arguments().size();
    }
    for (int i = 0; i < wanted.arguments().size(); i++) {
      if (!fits(type.arguments().get(i), wanted.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(TypeRef own, TypeRef wanted) {
    return switch (wanted) {
      case TypeRef.Wildcard wildcard ->
          isObject(wildcard.upperBound()) || same(own, wildcard.upperBound());
      case TypeRef.Declared d -> same(own, d);
      case TypeRef.ArrayOf a -> same(own, a);
      case TypeRef.Primitive p -> same(own, p);
      case TypeRef.Void v -> false;
      case TypeRef.Open o -> false;
    };
  }

  private static boolean isObject(TypeRef type) {
    return type instanceof TypeRef.Declared declared && declared.is("java.lang.Object");
  }

  /** Equal but for {@code @Nullable}, which makes no difference between types. */
  private static boolean same(TypeRef one, TypeRef other) {
    return key(one).equals(key(other));
  }

  /** The type in full, without {@code @Nullable}. */
  static String key(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared d -> d.qualifiedName() + arguments(d.arguments());
      case TypeRef.ArrayOf a -> key(a.component()) + "[]";
      case TypeRef.Wildcard w -> "? extends " + key(w.upperBound());
      case TypeRef.Primitive p -> p.name();
      case TypeRef.Void v -> v.display();
      case TypeRef.Open o -> o.text();
    };
  }

  private static String arguments(List<TypeRef> arguments) {
    return arguments.isEmpty()
        ? ""
        : "<" + String.join(",", arguments.stream().map(TypeUse::key).toList()) + ">";
  }

  String key() {
    return key(type);
  }

  String display() {
    return type.display();
  }
}
