package dev.dxwww.runtime.generated;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;

/**
 * What a validator of the application may say: its constraint's message, or other messages at the
 * value or at properties of it. Nodes of iterables and containers are not supported.
 */
final class CustomContext implements ConstraintValidatorContext {
  private final String message;
  private final Violations violations;
  private boolean silent;

  CustomContext(String message, Violations violations) {
    this.message = message;
    this.violations = violations;
  }

  void report() {
    if (!silent) {
      violations.add(message);
    }
  }

  @Override
  public void disableDefaultConstraintViolation() {
    silent = true;
  }

  @Override
  public String getDefaultConstraintMessageTemplate() {
    return message;
  }

  @Override
  public ClockProvider getClockProvider() {
    return violations::clock;
  }

  @Override
  public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
    return new CustomViolation(template, this, violations);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  static UnsupportedOperationException unsupported(String node) {
    return new UnsupportedOperationException(
        "a validator may add property nodes only, not " + node);
  }
}
