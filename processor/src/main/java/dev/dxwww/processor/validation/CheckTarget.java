package dev.dxwww.processor.validation;

import com.palantir.javapoet.CodeBlock;

/** Where generated checks say that their value is. */
public sealed interface CheckTarget {

  /**
   * A parameter of the request.
   *
   * @param param expression of the runtime's {@code Param}
   */
  record Parameter(CodeBlock param) implements CheckTarget {}

  /** A component of the value at which the collector stands. */
  record Component(String name) implements CheckTarget {}

  /** The value at which the collector stands. */
  record Here() implements CheckTarget {}
}
