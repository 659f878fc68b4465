package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** SEC-024: no CSRF annotation on a handler that changes nothing; on its controller it is fine. */
final class CsrfOnReadRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    if (policy.changesState()) {
      return List.of();
    }
    return policy.handler().csrf().stream()
        .map(
            use ->
                Diagnostic.of(
                    DiagnosticCode.CSRF_ON_READ,
                    policy.handler().at(use),
                    "@" + use.simpleName(),
                    policy.verb(),
                    policy.origin().display()))
        .toList();
  }
}
