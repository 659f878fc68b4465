package dev.dxwww.processor.route;

import java.util.List;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.policy.PolicyRules;

/** All rules for one route. */
final class HandlerRules {
  private static final List<HandlerRule> PATH_RULES =
      List.of(
          new PathVariableRule(),
          new PathParamRule(),
          new ParameterBoundRule(),
          new VariableSingleRule());
  private static final List<HandlerRule> RULES =
      List.of(
          new ParameterNameRule(),
          new BodyMethodRule(),
          new BodyOnceRule(),
          new MediaTypeRule(),
          new MediaFitRule(),
          new MaxBodyRule(),
          new EventsRule(),
          new TransactionRule(),
          new StatusRule(),
          new PrincipalRule());

  private HandlerRules() {}

  /**
   * The mistakes in a route and in its policy. What follows from a path that is malformed is none.
   */
  static List<Diagnostic> check(RouteModel route) {
    return Stream.of(
            (route.isSound() ? PATH_RULES : List.<HandlerRule>of())
                .stream().flatMap(rule -> rule.check(route).stream()),
            RULES.stream().flatMap(rule -> rule.check(route).stream()),
            PolicyRules.check(route.policy()).stream())
        .flatMap(mistakes -> mistakes)
        .toList();
  }
}
