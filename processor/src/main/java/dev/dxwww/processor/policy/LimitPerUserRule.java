package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-026: a limit per user is for routes that know their users. */
final class LimitPerUserRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    boolean anonymous = policy.access().filter(access -> !access.needsIdentity()).isPresent();
    if (!anonymous || policy.limit().filter(Limit::perUser).isEmpty()) {
      return List.of();
    }
    PolicyStatement said =
        policy.handler().limit().isPresent() ? policy.handler() : policy.controller();
    return List.of(
        Diagnostic.of(
            DiagnosticCode.LIMIT_PER_USER_ANONYMOUS,
            Place.at(said.origin(), PolicyStatement.RATE_LIMITED, "perUser"),
            policy.origin().display()));
  }
}
