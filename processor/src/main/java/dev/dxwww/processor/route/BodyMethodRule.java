package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-008: handlers of GET, HEAD, DELETE and OPTIONS take no body. */
final class BodyMethodRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    if (route.endpoint().method().takesBody()) {
      return List.of();
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    for (BindingModel binding : route.handler().bindings()) {
      if (binding instanceof BindingModel.Body body) {
        mistakes.add(mistake(route, "a body", Place.at(body.origin(), BindingReader.BODY)));
      }
      if (BodyOnceRule.isForm(binding)) {
        mistakes.add(mistake(route, "form fields", Place.at(binding.origin())));
      }
    }
    return mistakes;
  }

  private static Diagnostic mistake(RouteModel route, String what, Place place) {
    return Diagnostic.of(
        DiagnosticCode.BODY_NOT_READ,
        place,
        route.origin().display(),
        what,
        route.endpoint().method());
  }
}
