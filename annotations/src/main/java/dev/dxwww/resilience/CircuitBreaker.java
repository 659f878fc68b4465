package dev.dxwww.resilience;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a component that is not called for a while when too many of its last calls failed:
 * callers get a 503 with {@code Retry-After} at once.
 *
 * <p>Closed, the circuit counts the last {@link #window} calls; when of at least
 * {@link #minimumCalls} of them the {@link #failureRate} or more failed, it opens. Open, it refuses
 * every call for the time of {@link #openFor}. Then it is half open: {@link #probes} calls are let
 * through; if all succeed it closes, with the first that fails it opens again.
 *
 * <p>Like {@link Retry}, it holds for calls by an interface. With both, each attempt passes the
 * circuit, and an open one is not tried again.
 *
 * {@snippet lang=java :
 * public interface Payments {
 *   String pay(String order);
 *
 *   String later(String order);
 * }
 *
 * @Component
 * final class RemotePayments implements Payments {
 *   @Override
 *   @CircuitBreaker(window = 20, failureRate = 50, openFor = "30s", fallback = "later")
 *   public String pay(String order) {
 *     return "paid " + order;
 *   }
 *
 *   @Override
 *   public String later(String order) {
 *     return "noted " + order;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CircuitBreaker {
  /** How many of the last calls count: 1 to 1,000. */
  int window() default 20;

  /** How many calls there must have been before it can open: 1 to {@link #window}. */
  int minimumCalls() default 10;

  /** Percentage of failures, 1 to 100, from which on it opens. */
  int failureRate() default 50;

  /** How long it stays open, such as {@code 30s}: 1 ms to 24 hours. */
  String openFor() default "30s";

  /** How many calls are let through to find out whether it can close: 1 to 100. */
  int probes() default 3;

  /**
   * Exceptions that count as failures, their subclasses included. Without any: all but interrupts
   * and those that an answer with a status of 400 to 499 says, the caller's own mistakes.
   */
  Class<? extends Exception>[] failOn() default {};

  /** Exceptions that do not count as failures; these win over {@link #failOn}. */
  Class<? extends Exception>[] skipOn() default {};

  /**
   * A method of the component that gives the result when the circuit is open or the call failed:
   * with the same parameters, or none. Empty to throw. Where both annotations stand on a method,
   * one of them names the fallback.
   */
  String fallback() default "";
}
