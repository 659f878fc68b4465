package dev.dxwww.processor.app;

import java.util.List;

import dev.dxwww.processor.lang.Origin;

/**
 * Something that is created once and injected.
 *
 * @param origin the class, or the {@code @Provides} method
 * @param types the class or return type first, then all its supertypes
 * @param name the {@code @Named} value; empty without
 * @param creation how it comes to be
 * @param hooks its {@code @OnStart} and {@code @OnStop} methods
 * @param role what else it is there for
 */
record Component(
    Origin origin,
    List<TypeUse> types,
    String name,
    Creation creation,
    List<Hook> hooks,
    Role role) {

  /** What a component does besides being injected. */
  enum Role {
    PART,
    CONTROLLER,
    /** Has {@code @OnError} methods that serve the whole application. */
    ERROR_HANDLER
  }

  /**
   * A method to run at start or stop.
   *
   * @param start at start, else at stop
   * @param visible whether code of any package can call it
   */
  record Hook(String method, boolean start, boolean visible) {}

  Component {
    types = List.copyOf(types);
    hooks = List.copyOf(hooks);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no type: " + origin);
    }
  }

  /** The class it is created as. */
  TypeUse type() {
    return types.getFirst();
  }

  /** Whether it can be passed where the type is asked for. */
  boolean fits(TypeUse wanted) {
    return types.stream().anyMatch(type -> type.fits(wanted.type()));
  }

  /** Sorts components and tells them apart. */
  String key() {
    return type().key() + " " + name + " " + origin;
  }

  /** {@code PgTaskStore}, or {@code Clock from AppModule.clock}. */
  String display() {
    String shown =
        origin.member().isEmpty()
            ? origin.simpleType()
            : type().display() + " from " + origin.display();
    return name.isEmpty() ? shown : "@Named(\"" + name + "\") " + shown;
  }
}
