package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-108: only the rest of a path is several values; a variable is one. */
final class VariableSingleRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    return route
        .handler()
        .texts()
        .filter(text -> text.source() == ParamSource.PATH && text.value().arity().isMany())
        .filter(text -> route.endpoint().path().indexOf(text.name()) >= 0)
        .filter(text -> !route.endpoint().path().isRest(text.name()))
        .map(
            text ->
                Diagnostic.of(
                    DiagnosticCode.VARIABLE_SINGLE,
                    Place.at(text.origin()),
                    text.name(),
                    text.parameter()))
        .toList();
  }
}
