package dev.dxwww.runtime.generated;

import java.lang.annotation.Annotation;

import jakarta.validation.ConstraintValidator;

import org.jspecify.annotations.Nullable;

/** Calls the {@link ConstraintValidator}s that an application brings for its own constraints. */
public final class CustomChecks {
  private CustomChecks() {}

  /** The validator, after it was told the constraint's attributes. */
  public static <A extends Annotation, V extends ConstraintValidator<A, ?>> V initialized(
      V validator, A constraint) {
    validator.initialize(constraint);
    return validator;
  }

  /** The classes as an attribute of an annotation. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Class<? extends T>[] classes(Class<? extends T>... classes) {
    return classes;
  }

  /**
   * Checks the value at the place where {@code violations} stands.
   *
   * @param message of the entry, unless the validator builds others
   */
  public static <T> void check(
      ConstraintValidator<?, ? super T> validator,
      @Nullable T value,
      String message,
      Violations violations) {
    CustomContext context = new CustomContext(message, violations);
    if (!validator.isValid(value, context)) {
      context.report();
    }
  }

  /** Whether the value is valid; what the validator builds itself is left out. */
  public static <T> boolean isValid(
      ConstraintValidator<?, ? super T> validator, @Nullable T value, Violations violations) {
    return validator.isValid(value, new CustomContext("", new Violations(violations.clock())));
  }
}
