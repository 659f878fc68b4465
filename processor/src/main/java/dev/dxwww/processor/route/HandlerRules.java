package dev.dxwww.processor.route;

import java.util.List;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.policy.PolicyRules;

/** All rules for one route. */
final class HandlerRules {
  private static final List<HandlerRule> RULES =
      List.of(
          new PathVariableRule(),
          new PathParamRule(),
          new ParameterBoundRule(),
          new ParameterNameRule(),
          new VariableSingleRule(),
          new BodyMethodRule(),
          new BodyOnceRule(),
          new MediaTypeRule(),
          new MediaFitRule(),
          new StatusRule(),
          new PrincipalRule());

  private HandlerRules() {}

  /** The mistakes in a route and in its policy. */
  static List<Diagnostic> check(RouteModel route) {
    return Stream.concat(
            RULES.stream().flatMap(rule -> rule.check(route).stream()),
            PolicyRules.check(route.policy()).stream())
        .toList();
  }
}
