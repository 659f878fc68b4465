package dev.dxwww.processor.policy;

import java.util.List;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.Diagnostic;

/** Finds one kind of mistake in a policy. */
interface PolicyRule {

  /** The mistakes. */
  List<Diagnostic> check(PolicyModel policy);

  /** The statements on the route's two elements. */
  static Stream<PolicyStatement> statements(PolicyModel policy) {
    return Stream.of(policy.controller(), policy.handler());
  }
}
