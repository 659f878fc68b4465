package dev.dxwww.processor.app;

import java.util.List;

/**
 * A component in its place in the order of creation.
 *
 * @param component the component
 * @param key the type that it is held and replaced as
 * @param owner the component whose method makes it; only for {@link Creation.ComponentMethod}
 * @param arguments what it is created from, in the order of the parameters
 * @param database what begins its transactions; empty where it has none
 */
record Planned(
    Component component,
    TypeUse key,
    List<Component> owner,
    List<Argument> arguments,
    List<Component> database) {
  Planned {
    database = List.copyOf(database);
    owner = List.copyOf(owner);
    arguments = List.copyOf(arguments);
  }
}
