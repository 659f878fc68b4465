package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-009: one parameter is the body or the whole form, or several are its form fields. */
final class BodyOnceRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    List<BindingModel> takers = new ArrayList<>();
    for (BindingModel binding : route.handler().bindings()) {
      if (binding instanceof BindingModel.Body || isForm(binding)) {
        takers.add(binding);
      }
    }
    boolean anyBody = takers.stream().anyMatch(BindingModel.Body.class::isInstance);
    if (!anyBody) {
      takers.removeIf(binding -> !(binding instanceof BindingModel.Form));
    }
    if (takers.size() < 2) {
      return List.of();
    }
    return List.of(
        Diagnostic.of(
            DiagnosticCode.BODY_TWICE,
            Place.at(takers.get(1).origin()),
            route.origin().display(),
            takers.get(0).parameter(),
            takers.get(1).parameter()));
  }

  /** Whether the body must be a form for it. */
  static boolean isForm(BindingModel binding) {
    return switch (binding) {
      case BindingModel.Text text -> text.source() == ParamSource.FORM;
      case BindingModel.File f -> true;
      case BindingModel.Composite composite ->
          composite.components().stream().anyMatch(BodyOnceRule::isForm);
      case BindingModel.Form f -> true;
      case BindingModel.Body b -> false;
      case BindingModel.RequestItself r -> false;
      case BindingModel.Csrf c -> false;
      case BindingModel.User u -> false;
      case BindingModel.OfEvent e -> false;
      case BindingModel.Unbound u -> false;
      case BindingModel.Broken b -> false;
    };
  }
}
