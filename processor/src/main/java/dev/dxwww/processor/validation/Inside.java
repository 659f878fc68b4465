package dev.dxwww.processor.validation;

import com.palantir.javapoet.ClassName;

/** What is in a value and is checked too. */
public sealed interface Inside {

  /** Each element of an {@code Iterable} or array. */
  record Elements(CheckPlan element) implements Inside {}

  /** Each key and value of a {@code Map}. */
  record Entries(CheckPlan key, CheckPlan value) implements Inside {}

  /**
   * The content of an {@code Optional}, if there is any.
   *
   * @param getter {@code get}, {@code getAsInt}, ...
   */
  record Content(CheckPlan content, String getter) implements Inside {}

  /**
   * The components of a record or bean.
   *
   * @param checks the generated class that checks them
   */
  record Components(ClassName checks) implements Inside {}
}
