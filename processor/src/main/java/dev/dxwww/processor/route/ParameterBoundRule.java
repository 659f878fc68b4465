package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.TypeRef;

/** ROUTE-100: something says where each parameter comes from. */
final class ParameterBoundRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    boolean misnamed = !PathVariableRule.unbound(route).isEmpty();
    return route.handler().bindings().stream()
        .filter(BindingModel.Unbound.class::isInstance)
        .map(BindingModel.Unbound.class::cast)
        // A parameter beside a variable without one is most likely that variable's: one report.
        .filter(unbound -> !misnamed || unbound.isRecord() || isContainer(unbound.type()))
        .map(unbound -> mistake(route, unbound))
        .toList();
  }

  private static Diagnostic mistake(RouteModel route, BindingModel.Unbound unbound) {
    return Diagnostic.of(
        DiagnosticCode.PARAMETER_UNBOUND,
        Place.at(unbound.origin()),
        unbound.parameter(),
        route.origin().display(),
        fix(route, unbound));
  }

  private static String fix(RouteModel route, BindingModel.Unbound unbound) {
    String declaration = unbound.type().display() + " " + unbound.parameter();
    boolean body = route.endpoint().method().takesBody();
    if (body && form(unbound.type()).isPresent()) {
      return form(unbound.type()).get().display() + " " + unbound.parameter();
    }
    if (route.handler().bindings().stream().anyMatch(BodyOnceRule::isForm)) {
      return "@FormParam " + declaration;
    }
    if (route.handler().bindings().stream().anyMatch(BindingModel.Body.class::isInstance)) {
      return unbound.isRecord()
          ? "put it and the body into one record, or @QueryParam on its components"
          : "@QueryParam " + declaration;
    }
    if (body && unbound.isRecord()) {
      return "@Body " + declaration + " for JSON, @FormParam " + declaration + " for a form";
    }
    if (body && (isContainer(unbound.type()) || isStream(unbound.type()))) {
      return "@Body " + declaration;
    }
    return "@QueryParam " + declaration;
  }

  /** The form in an {@code Optional} or the like, which a form needs not: it is never missing. */
  private static Optional<TypeRef> form(TypeRef type) {
    return type instanceof TypeRef.Declared d
        ? d.arguments().stream()
            .filter(argument -> argument instanceof TypeRef.Declared a && a.is(FormReader.FORM))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isStream(TypeRef type) {
    return type instanceof TypeRef.Declared d && d.is("java.io.InputStream");
  }

  private static boolean isContainer(TypeRef type) {
    return type instanceof TypeRef.ArrayOf
        || type instanceof TypeRef.Declared d && !d.arguments().isEmpty();
  }
}
