package dev.dxwww.processor.emit;

import java.util.List;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.lang.TypeRef;

/** Names of generated types: the source type's, nested classes joined by {@code _}, and a role. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** {@code TaskController_Routes} for role {@code Routes}, in the type's own package. */
  public static ClassName of(TypeRef.Declared type, String role) {
    return of(type.packageName(), type.simpleNames(), role);
  }

  /** The same for a type given by its names, outermost first. */
  public static ClassName of(String packageName, List<String> simpleNames, String role) {
    return ClassName.get(packageName, String.join("_", simpleNames) + "_" + role);
  }
}
