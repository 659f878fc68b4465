package dev.dxwww.processor.app;

import dev.dxwww.processor.lang.Origin;

/**
 * A parameter that a component is injected by.
 *
 * @param type what is asked for: the element of a list or optional where it is one
 * @param count one, one if there is any, or all of them
 * @param name the {@code @Named} value; empty without
 * @param origin the parameter
 */
record Dependency(TypeUse type, Count count, String name, Origin origin) {

  /** How many components a parameter takes. */
  enum Count {
    ONE,
    OPTIONAL,
    ALL
  }

  String display() {
    String shown =
        switch (count) {
          case ONE -> type.display();
          case OPTIONAL -> "Optional<" + type.display() + ">";
          case ALL -> "List<" + type.display() + ">";
        };
    return name.isEmpty() ? shown : "@Named(\"" + name + "\") " + shown;
  }
}
