package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-020: a route says who may call it. */
final class PolicyRequiredRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return policy.access().isPresent()
        ? List.of()
        : List.of(
            Diagnostic.of(
                DiagnosticCode.POLICY_MISSING,
                Place.at(policy.origin()),
                policy.origin().display()));
  }
}
