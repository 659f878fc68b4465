package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.page.PageMarks;

/**
 * Finds annotations of handlers where they do nothing: outside of controllers (ROUTE-101), and on
 * parameters of methods that handle nothing (ROUTE-106).
 */
final class StrayAnnotationStep {
  static final String COMPONENT = "dev.dxwww.app.Component";

  private StrayAnnotationStep() {}

  static List<Diagnostic> check(Round round) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (HttpMethod verb : HttpMethod.values()) {
      addOutside(round, verb.annotation(), mistakes);
    }
    addOutside(round, PageMarks.ON, mistakes);
    for (Element method : round.annotated(ErrorHandlerReader.ON_ERROR)) {
      if (AnnotationUses.find(RouteFeature.typeOf(method), COMPONENT).isEmpty()) {
        addOutside(method, ErrorHandlerReader.ON_ERROR, mistakes);
      }
    }
    for (ParamSource source : ParamSource.values()) {
      addVerbless(round, source.annotation(), mistakes);
    }
    addVerbless(round, BindingReader.BODY, mistakes);
    return mistakes;
  }

  private static void addOutside(Round round, String annotation, List<Diagnostic> mistakes) {
    for (Element method : round.annotated(annotation)) {
      addOutside(method, annotation, mistakes);
    }
  }

  private static void addOutside(Element method, String annotation, List<Diagnostic> mistakes) {
    TypeElement type = RouteFeature.typeOf(method);
    if (AnnotationUses.find(type, RouteReader.CONTROLLER).isEmpty()) {
      Origin origin = Origins.of(method);
      mistakes.add(
          Diagnostic.of(
              DiagnosticCode.HANDLER_OUTSIDE_CONTROLLER,
              Place.at(origin, annotation),
              annotation.substring(annotation.lastIndexOf('.') + 1),
              origin.display(),
              origin.simpleType()));
    }
  }

  private static void addVerbless(Round round, String annotation, List<Diagnostic> mistakes) {
    for (Element parameter : round.annotated(annotation)) {
      Element method = parameter.getEnclosingElement();
      if (method instanceof ExecutableElement handler
          && AnnotationUses.find(RouteFeature.typeOf(method), RouteReader.CONTROLLER).isPresent()
          && isStray(handler)) {
        mistakes.add(
            Diagnostic.of(
                DiagnosticCode.VERB_MISSING,
                Place.at(Origins.of(parameter), annotation),
                Origins.of(method).display(),
                annotation.substring(annotation.lastIndexOf('.') + 1)));
      }
    }
  }

  /** One whose annotation of another framework is reported needs no second report. */
  private static boolean isStray(ExecutableElement method) {
    return RouteReader.verbs(method).isEmpty()
        && AnnotationUses.find(method, ErrorHandlerReader.ON_ERROR).isEmpty()
        && AnnotationUses.find(method, PageMarks.ON).isEmpty()
        && AnnotationUses.of(method).stream()
            .noneMatch(use -> ForeignAnnotations.names().contains(use.name()));
  }
}
