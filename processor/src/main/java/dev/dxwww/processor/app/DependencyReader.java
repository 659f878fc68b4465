package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads the parameters of constructors and {@code @Provides} methods. */
final class DependencyReader {
  private final Round round;
  private final Diagnostics diagnostics;

  DependencyReader(Round round, Diagnostics diagnostics) {
    this.round = round;
    this.diagnostics = diagnostics;
  }

  List<Dependency> read(ExecutableElement executable) {
    List<Dependency> dependencies = new ArrayList<>();
    List<String> names = round.parameterNames(executable);
    for (int i = 0; i < names.size(); i++) {
      VariableElement parameter = executable.getParameters().get(i);
      Origin origin = Origins.of(executable).parameter(names.get(i));
      if (parameter.asType() instanceof DeclaredType type) {
        Dependency dependency = dependency(type, Marks.named(parameter), origin);
        if (!isHidden(dependency, TypeRefs.packageOf(executable))) {
          dependencies.add(dependency);
        }
      } else {
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.NOT_INJECTABLE,
                Place.at(origin),
                names.get(i),
                TypeRefs.of(parameter.asType()).display()));
      }
    }
    return dependencies;
  }

  /** Whether it is a nested type that is private, or protected in another package: reported. */
  private boolean isHidden(Dependency dependency, String packageName) {
    boolean hidden =
        !dependency.type().isGone() && !dependency.type().visibleFrom(packageName);
    if (hidden) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.HIDDEN_TYPE,
              Place.at(dependency.origin()),
              dependency.origin().display(),
              dependency.type().display()));
    }
    return hidden;
  }

  private Dependency dependency(DeclaredType type, String name, Origin origin) {
    String raw = ((TypeElement) type.asElement()).getQualifiedName().toString();
    Dependency.Count count =
        switch (raw) {
          case "java.util.List" -> Dependency.Count.ALL;
          case "java.util.Optional" -> Dependency.Count.OPTIONAL;
          default -> Dependency.Count.ONE;
        };
    if (count != Dependency.Count.ONE && type.getTypeArguments().size() == 1) {
      TypeMirror element = type.getTypeArguments().getFirst();
      if (element instanceof DeclaredType declared) {
        return new Dependency(Supertypes.use(declared), count, name, origin);
      }
    }
    return new Dependency(Supertypes.use(type), Dependency.Count.ONE, name, origin);
  }
}
