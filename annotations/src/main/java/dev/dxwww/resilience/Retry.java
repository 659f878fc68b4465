package dev.dxwww.resilience;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a component that is tried again when it fails for a reason that may pass. It must be
 * safe to do twice.
 *
 * <p>The method is one of an interface that the component implements, and holds for calls by that
 * interface: components that ask for the interface get a generated {@code <Type>_Guarded} around
 * the component. A call by the component itself, {@code this.rate(...)}, is tried once.
 *
 * {@snippet lang=java :
 * public interface Rates {
 *   double rate(String currency) throws IOException;
 * }
 *
 * @Component
 * final class BankRates implements Rates {
 *   @Override
 *   @Retry(attempts = 4, delay = "200ms", deadline = "5s", retryOn = IOException.class)
 *   public double rate(String currency) throws IOException {
 *     throw new IOException("the bank does not answer");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Retry {
  /** How often it is tried at most, the first time included: 1 to 101. */
  int attempts() default 4;

  /** The pause before the second attempt, such as {@code 100ms}; each further one is doubled. */
  String delay() default "100ms";

  /** The longest pause, at least {@link #delay} and at most 24 hours. */
  String maxDelay() default "10s";

  /** The part of a pause, 0 to 1, by which it is made longer or shorter at random. */
  double jitter() default 0.1;

  /**
   * The time from the start of the first attempt after which no other begins, such as {@code 30s};
   * empty for none. An attempt that runs is not cut.
   */
  String deadline() default "";

  /**
   * Exceptions after which it is tried again, their subclasses included. Without any: those that
   * {@code dev.dxwww.runtime.error.Retry.mayPass} names.
   */
  Class<? extends Exception>[] retryOn() default {};

  /** Exceptions after which it is never tried again; these win over {@link #retryOn}. */
  Class<? extends Exception>[] abortOn() default {};

  /**
   * A method of the component that gives the result when no attempt is left: with the same
   * parameters, or none. Empty to throw the last failure.
   */
  String fallback() default "";
}
