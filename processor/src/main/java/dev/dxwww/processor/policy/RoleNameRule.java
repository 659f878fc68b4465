package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;

/** SEC-102: {@code @RolesAllowed} names at least one role, and none is blank. */
final class RoleNameRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return PolicyRule.statements(policy)
        .flatMap(
            statement ->
                statement.access().stream()
                    .filter(use -> use.name().equals(PolicyStatement.ROLES_ALLOWED))
                    .filter(RoleNameRule::isEmpty)
                    .map(
                        use ->
                            Diagnostic.of(
                                DiagnosticCode.ROLES_EMPTY,
                                Place.at(statement.origin(), use.name(), "value"),
                                statement.origin().display())))
        .toList();
  }

  private static boolean isEmpty(AnnotationUse use) {
    return use.texts("value").isEmpty() || use.texts("value").stream().anyMatch(String::isBlank);
  }
}
