package dev.dxwww.processor.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.lang.AnnotationUse;

/** SEC-021: the annotations of one element do not contradict each other. */
final class PolicyConflictRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return PolicyRule.statements(policy)
        .flatMap(
            statement ->
                Stream.of(statement.access(), statement.csrf())
                    .filter(PolicyConflictRule::contradict)
                    .map(uses -> conflict(statement, uses)))
        .toList();
  }

  private static boolean contradict(List<AnnotationUse> uses) {
    Set<String> names = Set.copyOf(uses.stream().map(AnnotationUse::name).toList());
    return names.size() > 1
        && !names.equals(
            Set.of(PolicyStatement.AUTHENTICATED, PolicyStatement.ROLES_ALLOWED));
  }

  private static Diagnostic conflict(PolicyStatement statement, List<AnnotationUse> uses) {
    List<String> names = uses.stream().map(use -> "@" + use.simpleName()).toList();
    return Diagnostic.of(
            DiagnosticCode.POLICY_CONFLICT,
            statement.at(uses.get(1)),
            String.join(" and ", names),
            statement.origin().display())
        .withFix("remove " + String.join(" or ", names));
  }
}
