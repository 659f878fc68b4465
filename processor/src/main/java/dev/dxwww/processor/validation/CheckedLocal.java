package dev.dxwww.processor.validation;

import java.util.function.UnaryOperator;

/**
 * A local variable whose value is checked.
 *
 * @param name of the variable
 * @param free gives a name like the wished one that no other variable has
 */
public record CheckedLocal(String name, UnaryOperator<String> free) {

  /** The one variable of its method. */
  public static CheckedLocal sole(String name) {
    return new CheckedLocal(name, UnaryOperator.identity());
  }

  /** A further variable for something in this one's value. */
  CheckedLocal inner(String role) {
    return new CheckedLocal(free.apply(name + role), free);
  }
}
