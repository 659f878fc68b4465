package dev.dxwww.processor.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Which components get a guard before them, and what that guard can be asked for as. */
public final class Guards {
  private Guards() {}

  /**
   * Whether a method of the component has {@code @Retry}, {@code @CircuitBreaker} or
   * {@code @Transactional}. Handlers of a controller get their transactions from its routes.
   */
  public static boolean guards(TypeElement component) {
    return GuardMarks.hasGuards(component)
        && !Annotations.has(component, GuardMarks.CONTROLLER);
  }

  /** Name of the class that is generated for it. */
  public static ClassName nameOf(TypeRef.Declared component) {
    return GeneratedNames.of(component, "Guarded");
  }

  /**
   * The interfaces that a guard in the component's package can implement: those that are neither
   * sealed nor hidden, without those that another of them extends.
   */
  public static List<DeclaredType> interfaces(TypeElement component, Types types) {
    Map<String, DeclaredType> found = new LinkedHashMap<>();
    collect((DeclaredType) component.asType(), types, found);
    List<DeclaredType> all = new ArrayList<>();
    for (DeclaredType type : found.values()) {
      if (isOpen((TypeElement) type.asElement(), TypeRefs.packageOf(component))) {
        all.add(type);
      }
    }
    return all.stream()
        .filter(
            type ->
                all.stream().noneMatch(other -> other != type && types.isSubtype(other, type)))
        .toList();
  }

  private static void collect(
      DeclaredType type, Types types, Map<String, DeclaredType> found) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      if (supertype instanceof DeclaredType declared) {
        if (declared.asElement().getKind().isInterface()) {
          found.putIfAbsent(declared.toString(), declared);
        }
        collect(declared, types, found);
      }
    }
  }

  private static boolean isOpen(TypeElement type, String packageName) {
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return false;
    }
    boolean here = TypeRefs.packageOf(type).equals(packageName);
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      boolean implied =
          e.getEnclosingElement() instanceof TypeElement outer && outer.getKind().isInterface();
      boolean isPublic = implied || e.getModifiers().contains(Modifier.PUBLIC);
      if (e.getModifiers().contains(Modifier.PRIVATE) || !isPublic && !here) {
        return false;
      }
    }
    return true;
  }
}
