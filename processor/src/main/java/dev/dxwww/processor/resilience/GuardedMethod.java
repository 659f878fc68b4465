package dev.dxwww.processor.resilience;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.MethodSpec;

/**
 * A method that a guard passes on.
 *
 * @param declaration its header, without a body
 * @param guards its annotations; empty when it is only passed on
 * @param fallback what is called in its place
 */
record GuardedMethod(
    MethodSpec declaration, List<GuardUse> guards, Optional<Fallback> fallback) {

  /**
   * A method of the component.
   *
   * @param withArguments whether it takes those of the method that it stands in for
   */
  record Fallback(String name, boolean withArguments) {}

  GuardedMethod {
    guards = List.copyOf(guards);
  }
}
