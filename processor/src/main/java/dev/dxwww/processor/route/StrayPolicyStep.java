package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.policy.PolicyStatement;

/**
 * Finds annotations of policies where no request passes (SEC-103): who wrote one believes that
 * something is protected.
 */
final class StrayPolicyStep {
  private StrayPolicyStep() {}

  /** At most one mistake for each method and type, and none where another step has spoken. */
  static List<Diagnostic> check(Round round) {
    Set<Element> seen = new HashSet<>();
    List<Diagnostic> mistakes = new ArrayList<>();
    for (String name : PolicyStatement.NAMES) {
      for (Element marked : round.annotated(name)) {
        String why = why(marked);
        if (!why.isEmpty() && seen.add(marked)) {
          mistakes.add(mistake(marked, name, why));
        }
      }
    }
    return mistakes;
  }

  /** Why no request passes here; empty when one does, or when that was said in other words. */
  private static String why(Element marked) {
    TypeElement type = RouteFeature.typeOf(marked);
    if (ForeignAnnotationStep.isOn(marked) || ForeignAnnotationStep.isOn(type)) {
      return "";
    }
    boolean controller = AnnotationUses.find(type, RouteReader.CONTROLLER).isPresent();
    if (marked instanceof ExecutableElement method) {
      return isMarkedAsHandler(method) ? "" : ofMethod(method, controller);
    }
    boolean handlers =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(StrayPolicyStep::isMarkedAsHandler);
    return controller || handlers ? "" : Origins.of(type).simpleType() + " is no controller";
  }

  private static String ofMethod(ExecutableElement method, boolean controller) {
    if (AnnotationUses.find(method, ErrorHandlerReader.ON_ERROR).isPresent()) {
      return "a request that fails has passed the policy of its own handler";
    }
    return controller
        ? "it has no request method, so no request reaches it"
        : "no request reaches a method outside of controllers";
  }

  /** A handler, or what is reported because it is nearly one. */
  private static boolean isMarkedAsHandler(ExecutableElement method) {
    return !RouteReader.verbs(method).isEmpty()
        || AnnotationUses.find(method, PageMarks.ON).isPresent()
        || AnnotationUses.of(method).stream()
            .anyMatch(use -> HandlerMarks.NAMES.contains(use.name()))
        || method.getParameters().stream().anyMatch(p -> !BindingReader.bindings(p).isEmpty());
  }

  private static Diagnostic mistake(Element marked, String name, String why) {
    Origin origin = Origins.of(marked);
    AnnotationUse use = AnnotationUses.find(marked, name).orElseThrow();
    String fix =
        marked instanceof ExecutableElement
            ? "put @%1$s on the handler that requests reach, or remove it"
            : "put @%1$s on the controllers, or on single handlers, or remove it";
    return Diagnostic.of(
        DiagnosticCode.POLICY_UNUSED,
        Place.at(origin, name),
        use.simpleName(),
        origin.display(),
        why,
        fix.formatted(use.simpleName()));
  }
}
