package dev.dxwww.processor.policy;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-025: a limit names a category, or a number of requests and a window that can be. */
final class LimitRule implements PolicyRule {
  private static final long DAY = 86_400;

  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return PolicyRule.statements(policy)
        .flatMap(statement -> check(statement).stream())
        .toList();
  }

  private static Optional<Diagnostic> check(PolicyStatement statement) {
    return statement.saysLimit().flatMap(limit -> check(statement, limit));
  }

  private static Optional<Diagnostic> check(PolicyStatement statement, Limit limit) {
    if (limit.requests() < 0 || statement.limit().get().number("limit").orElse(1) == 0) {
      return problem(statement, "limit", limit.requests() + " requests can never be made");
    }
    if (!limit.window().isEmpty()) {
      Optional<Long> seconds = Windows.seconds(limit.window());
      if (seconds.isEmpty()) {
        return problem(statement, "window", "\"" + limit.window() + "\" is no span of time");
      }
      if (seconds.get() < 1 || seconds.get() > DAY) {
        return problem(statement, "window", "a window lasts from 1 second to 1 day");
      }
    }
    if (limit.requests() > 0 == limit.window().isEmpty()) {
      return problem(statement, "", "limit and window belong together");
    }
    return limit.category().isEmpty() && limit.requests() == 0
        ? problem(statement, "", "it names neither a category nor a limit")
        : Optional.empty();
  }

  private static Optional<Diagnostic> problem(
      PolicyStatement statement, String attribute, String why) {
    return Optional.of(
        Diagnostic.of(
            DiagnosticCode.LIMIT_IMPOSSIBLE,
            Place.at(statement.origin(), PolicyStatement.RATE_LIMITED, attribute),
            statement.origin().display(),
            why));
  }
}
