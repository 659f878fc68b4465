package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * Decides which types are checked inside, by which generated class, and where that class lives:
 * beside the type when this compile has its source, as it is when an earlier compile wrote it, else
 * beside its user.
 */
final class Cascades {
  private final Round round;
  private final ConstraintReader constraints;
  private final Members members;
  private final Map<String, Boolean> known = new HashMap<>();

  Cascades(Round round, ConstraintReader constraints, Members members) {
    this.round = round;
    this.constraints = constraints;
    this.members = members;
  }

  /** Whether values of the type are gone into: records and sealed types are, others if asked. */
  boolean goesInto(DeclaredType type, boolean valid) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jakarta.")) {
      return false;
    }
    boolean open =
        element.getKind() == ElementKind.RECORD
            || isSealed(element)
            || valid && element.getKind() == ElementKind.CLASS
            || valid && element.getKind() == ElementKind.INTERFACE;
    return open && isConstrained(type);
  }

  static boolean isSealed(TypeElement element) {
    return element.getModifiers().contains(Modifier.SEALED)
        && (element.getKind() == ElementKind.INTERFACE
            || element.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** Subtypes of a sealed type, as they are declared. */
  static List<DeclaredType> cases(TypeElement sealed) {
    List<DeclaredType> cases = new ArrayList<>();
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      cases.add((DeclaredType) permitted);
    }
    return cases;
  }

  /** Whether a constraint is in the type or in what it holds. */
  boolean isConstrained(DeclaredType type) {
    Boolean before = known.get(type.toString());
    if (before != null) {
      return before;
    }
    boolean constrained = isConstrained(type, new HashSet<>());
    known.put(type.toString(), constrained);
    return constrained;
  }

  private boolean isConstrained(DeclaredType type, Set<String> seen) {
    TypeElement element = (TypeElement) type.asElement();
    if (!seen.add(type.toString())) {
      return false;
    }
    if (constraints.any(element.getAnnotationMirrors())
        || !members.methods(type).isEmpty()
        || isSealed(element) && cases(element).stream().anyMatch(c -> isConstrained(c, seen))) {
      return true;
    }
    for (Members.Part part : members.components(type)) {
      if (constraints.any(part.annotations())
          || holds(part.declared(), seen)
          || holds(part.actual(), seen)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a constraint is on a type, its arguments, or in the types that are gone into. */
  private boolean holds(TypeMirror type, Set<String> seen) {
    List<? extends AnnotationMirror> annotations = type.getAnnotationMirrors();
    if (constraints.any(annotations)) {
      return true;
    }
    return switch (type) {
      case ArrayType array -> holds(array.getComponentType(), seen);
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(argument -> holds(argument, seen))
              || isOurs(declared, seen);
      default -> false;
    };
  }

  private boolean isOurs(DeclaredType type, Set<String> seen) {
    TypeElement element = (TypeElement) type.asElement();
    return !element.getQualifiedName().toString().startsWith("java.")
        && element.getKind() != ElementKind.ENUM
        && isConstrained(type, seen);
  }

  /** Name of the class that checks the type, called from package {@code user}. */
  ClassName name(DeclaredType type, String user) {
    TypeElement element = (TypeElement) type.asElement();
    String in = TypeRefs.packageOf(element);
    List<String> names = TypeRefs.simpleNames(element);
    if (!type.getTypeArguments().isEmpty()) {
      String arguments =
          String.join("_", type.getTypeArguments().stream().map(Cascades::flat).toList());
      return ClassName.get(user, String.join("_", names) + "_of_" + arguments + "_Checks");
    }
    ClassName own = GeneratedNames.of(in, names, "Checks");
    return isSource(element) || exists(own)
        ? own
        : ClassName.get(user, flat(element.asType()) + "_Checks");
  }

  /** Whether the class is there already, from an earlier compile of its own module. */
  boolean isReady(DeclaredType type, ClassName checks) {
    return type.getTypeArguments().isEmpty()
        && exists(checks)
        && !isSource((TypeElement) type.asElement());
  }

  private boolean exists(ClassName name) {
    return round.elements().getTypeElement(name.canonicalName()) != null;
  }

  private boolean isSource(TypeElement type) {
    try {
      return round.elements().getFileObjectOf(type).getKind() == JavaFileObject.Kind.SOURCE;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // A compiler that cannot tell: what has no checks yet is taken for its own.
      return !exists(
          GeneratedNames.of(TypeRefs.packageOf(type), TypeRefs.simpleNames(type), "Checks"));
    }
  }

  /** {@code com_acme_Label} of {@code com.acme.Label}. */
  private static String flat(TypeMirror type) {
    return flat(TypeRefs.of(type));
  }

  private static String flat(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared d ->
          d.qualifiedName().replace('.', '_')
              + String.join("", d.arguments().stream().map(a -> "_" + flat(a)).toList());
      case TypeRef.ArrayOf a -> flat(a.component()) + "_array";
      case TypeRef.Wildcard w -> flat(w.upperBound());
      case TypeRef.Primitive p -> p.name();
      case TypeRef.Open o -> o.text().replaceAll("\\W", "_");
      case TypeRef.Void v -> "void";
    };
  }
}
