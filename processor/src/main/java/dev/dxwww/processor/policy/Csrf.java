package dev.dxwww.processor.policy;

/** What is done about requests that other sites cause. */
public sealed interface Csrf {

  /** Nothing is said. */
  record None() implements Csrf {}

  /** They are refused. */
  record Protected() implements Csrf {}

  /** They are let through, for a reason. */
  record Exempt(String reason) implements Csrf {}
}
