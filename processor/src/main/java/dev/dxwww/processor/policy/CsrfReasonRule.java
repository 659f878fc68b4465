package dev.dxwww.processor.policy;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** SEC-101: an exemption from CSRF protection has a reason. */
final class CsrfReasonRule implements PolicyRule {
  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    return PolicyRule.statements(policy)
        .flatMap(
            statement ->
                statement.csrf().stream()
                    .filter(use -> use.name().equals(PolicyStatement.CSRF_EXEMPT))
                    .filter(use -> use.text("value").isBlank())
                    .map(
                        use ->
                            Diagnostic.of(
                                DiagnosticCode.CSRF_REASON_BLANK,
                                Place.at(statement.origin(), use.name(), "value"),
                                statement.origin().display())))
        .toList();
  }
}
