package dev.dxwww.processor.app;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.schedule.Scheduling;

/**
 * Something that is created once and injected.
 *
 * @param origin the class, or the {@code @Provides} method
 * @param types the class or return type first, then all its supertypes
 * @param name the {@code @Named} value; empty without
 * @param creation how it comes to be
 * @param hooks its {@code @OnStart}, {@code @OnStop} and {@code @Scheduled} methods
 * @param role what else it is there for
 * @param guardedAs what the guard before it can be asked for as; empty without a guard
 * @param transactions whether its guard or its routes begin transactions
 */
record Component(
    Origin origin,
    List<TypeUse> types,
    String name,
    Creation creation,
    List<Hook> hooks,
    Role role,
    List<TypeUse> guardedAs,
    boolean transactions) {

  /** What a component does besides being injected. */
  enum Role {
    PART,
    CONTROLLER,
    /** Has {@code @OnError} methods that serve the whole application. */
    ERROR_HANDLER
  }

  /** When the framework calls a method. */
  sealed interface Moment {
    /** {@code @OnStart}. */
    record Start() implements Moment {}

    /** {@code @OnStop}. */
    record Stop() implements Moment {}

    /** {@code @Scheduled}. */
    record AgainAndAgain(Scheduling scheduling) implements Moment {}
  }

  /**
   * A method that the framework calls by itself.
   *
   * @param visible whether code of any package can call it
   */
  record Hook(String method, Moment moment, boolean visible) {}

  Component {
    types = List.copyOf(types);
    hooks = List.copyOf(hooks);
    guardedAs = List.copyOf(guardedAs);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no type: " + origin);
    }
  }

  /** Whether a guard stands before it. */
  boolean guarded() {
    return !guardedAs.isEmpty();
  }

  /** Whether who asks for the type gets the guard, or there is none. */
  boolean isGuardedAs(TypeUse wanted) {
    return !guarded() || guardedAs.stream().anyMatch(type -> type.fits(wanted.type()));
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
