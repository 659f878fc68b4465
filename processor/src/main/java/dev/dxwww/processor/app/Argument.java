package dev.dxwww.processor.app;

import java.util.List;

/** What a dependency was resolved to. */
sealed interface Argument {

  /** A component. */
  record One(Dependency dependency, Component component) implements Argument {
    @Override
    public List<Component> components() {
      return List.of(component);
    }
  }

  /** A component or none, in an {@code Optional}. */
  record Maybe(Dependency dependency, List<Component> components) implements Argument {
    public Maybe {
      components = List.copyOf(components);
    }
  }

  /** Every component of the type, in the order of their names, in a {@code List}. */
  record All(Dependency dependency, List<Component> components) implements Argument {
    public All {
      components = List.copyOf(components);
    }
  }

  /** A configuration record. */
  record Config(Dependency dependency, TypeUse config) implements Argument {
    @Override
    public List<Component> components() {
      return List.of();
    }
  }

  /** The parameter. */
  Dependency dependency();

  /** The components passed. */
  List<Component> components();
}
