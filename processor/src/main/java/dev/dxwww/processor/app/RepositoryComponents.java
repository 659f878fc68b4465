package dev.dxwww.processor.app;

import java.util.List;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.Visibility;

/** Repositories as components: what is generated for an interface is injected as the interface. */
final class RepositoryComponents {
  private RepositoryComponents() {}

  static Component read(Round round, TypeElement type) {
    Dependency database =
        new Dependency(
            Components.DATABASE,
            Dependency.Count.ONE,
            "",
            Origins.of(type).parameter("database"));
    return new Component(
        Origins.of(type),
        Supertypes.of((DeclaredType) type.asType(), round.types()),
        Marks.named(type),
        new Creation.Queries(Visibility.everywhere(type), List.of(database)),
        List.of(),
        Component.Role.PART,
        List.of(),
        false);
  }
}
