package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-002: a {@code @PathParam} names a variable of the path. */
final class PathParamRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    return unknown(route).stream().map(text -> mistake(route, text)).toList();
  }

  /** Parameters that are bound to variables that do not exist. */
  static List<BindingModel.Text> unknown(RouteModel route) {
    return route
        .handler()
        .texts()
        .filter(text -> text.source() == ParamSource.PATH)
        .filter(text -> route.endpoint().path().indexOf(text.name()) < 0)
        .toList();
  }

  private static Diagnostic mistake(RouteModel route, BindingModel.Text text) {
    boolean named = !text.name().equals(text.parameter());
    Place place =
        Place.at(text.origin(), ParamSource.PATH.annotation(), named ? "value" : "");
    return Diagnostic.of(
            DiagnosticCode.PATH_PARAM_UNKNOWN, place, text.name(), route.endpoint().path())
        .insteadOf(text.name(), route.endpoint().path().variables());
  }
}
