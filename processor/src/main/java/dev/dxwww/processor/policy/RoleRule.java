package dev.dxwww.processor.policy;

import java.util.Collection;
import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-022: the application declares every role that a route names. */
public final class RoleRule {
  private RoleRule() {}

  /** The mistakes in a route's policy, given the roles that the application declares. */
  public static List<Diagnostic> check(PolicyModel policy, Collection<String> declared) {
    return PolicyRule.statements(policy)
        .flatMap(
            statement ->
                statement.access().stream()
                    .filter(use -> use.name().equals(PolicyStatement.ROLES_ALLOWED))
                    .flatMap(use -> use.texts("value").stream())
                    .filter(role -> !role.isBlank() && !declared.contains(role))
                    .map(role -> unknown(statement, role, declared)))
        .toList();
  }

  private static Diagnostic unknown(
      PolicyStatement statement, String role, Collection<String> declared) {
    return Diagnostic.of(
            DiagnosticCode.ROLE_UNKNOWN,
            Place.at(statement.origin(), PolicyStatement.ROLES_ALLOWED, "value"),
            role)
        .insteadOf(role, declared);
  }
}
