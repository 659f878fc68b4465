package dev.dxwww.runtime.generated;

import jakarta.validation.ConstraintValidator;

/** Stub. */
public final class CustomChecks {
  private CustomChecks() {}

  public static <T> void check(
      ConstraintValidator<?, ? super T> validator, T value, String message, Violations at) {}
}
