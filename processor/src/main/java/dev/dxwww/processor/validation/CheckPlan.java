package dev.dxwww.processor.validation;

import java.util.List;

import dev.dxwww.processor.lang.TypeRef;

/**
 * What to check of one value.
 *
 * @param type of the value
 * @param checks of the value itself, in the order of the source
 * @param inside of what is in it
 */
public record CheckPlan(TypeRef type, List<Check> checks, List<Inside> inside) {
  public CheckPlan {
    checks = List.copyOf(checks);
    inside = List.copyOf(inside);
  }

  /** Nothing to check. */
  public static CheckPlan none(TypeRef type) {
    return new CheckPlan(type, List.of(), List.of());
  }

  /** Whether there is nothing to check. */
  public boolean isEmpty() {
    return checks.isEmpty() && inside.isEmpty();
  }
}
