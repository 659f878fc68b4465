package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-023: a route that changes state says what holds for requests of other sites. */
final class CsrfRequiredRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return policy.changesState() && policy.csrf() instanceof Csrf.None
        ? List.of(
            Diagnostic.of(
                DiagnosticCode.CSRF_MISSING,
                Place.at(policy.origin()),
                policy.verb(),
                policy.origin().display()))
        : List.of();
  }
}
