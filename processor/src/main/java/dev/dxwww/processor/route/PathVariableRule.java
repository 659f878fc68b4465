package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;

/** ROUTE-001: every variable of the path is bound to a parameter. */
final class PathVariableRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    if (!PathParamRule.unknown(route).isEmpty()) {
      return List.of();
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    for (String variable : unbound(route)) {
      List<String> parameters =
          route.handler().bindings().stream().map(BindingModel::parameter).toList();
      Place place = route.written().at(variable);
      mistakes.add(
          Diagnostic.of(
                  DiagnosticCode.PATH_VARIABLE_UNBOUND,
                  place,
                  variable,
                  route.endpoint().path(),
                  parameters.isEmpty() ? "none" : String.join(", ", parameters))
              .insteadOf(variable, parameters));
    }
    return mistakes;
  }

  /** Variables that nothing is bound to. */
  static List<String> unbound(RouteModel route) {
    List<String> variables = new ArrayList<>(route.endpoint().path().variables());
    route
        .handler()
        .texts()
        .filter(text -> text.source() == ParamSource.PATH)
        .forEach(text -> variables.remove(text.name()));
    for (BindingModel binding : route.handler().bindings()) {
      if (binding instanceof BindingModel.Broken(Origin o, String name)) {
        variables.removeIf(variable -> name.isEmpty() || name.equals(variable));
      }
    }
    return variables;
  }
}
