package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.policy.Access;

/** SEC-100: who asks for the user needs one: the policy lets nobody through without identity. */
final class PrincipalRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    if (route.policy().access().filter(access -> access instanceof Access.PermitAll).isEmpty()) {
      return List.of();
    }
    return route.handler().bindings().stream()
        .filter(BindingModel.User.class::isInstance)
        .map(
            user ->
                Diagnostic.of(
                    DiagnosticCode.PRINCIPAL_ANONYMOUS,
                    Place.at(user.origin()),
                    route.origin().display(),
                    user.parameter()))
        .toList();
  }
}
