package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;

/** All rules for policies. */
public final class PolicyRules {
  private static final List<PolicyRule> RULES =
      List.of(
          new PolicyRequiredRule(),
          new PolicyConflictRule(),
          new RoleNameRule(),
          new CsrfRequiredRule(),
          new CsrfOnReadRule(),
          new CsrfReasonRule(),
          new LimitRule(),
          new LimitPerUserRule(),
          new CorsRule());

  private PolicyRules() {}

  /** The mistakes in a route's policy. */
  public static List<Diagnostic> check(PolicyModel policy) {
    return RULES.stream().flatMap(rule -> rule.check(policy).stream()).distinct().toList();
  }
}
