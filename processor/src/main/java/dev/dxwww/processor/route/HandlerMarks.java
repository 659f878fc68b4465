package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations that shape requests and responses of handlers where none is: outside of
 * controllers (ROUTE-101), on methods that handle errors (ROUTE-105) or nothing (ROUTE-106), and
 * limits of bodies where no handler takes one (ROUTE-122).
 */
final class HandlerMarks {
  /** The annotations. */
  static final List<String> NAMES =
      List.of(RouteReader.MAX_BODY, RouteReader.STATUS, RouteReader.PRODUCES, RouteReader.CONSUMES);

  private final Round round;
  private final Set<Element> seen = new HashSet<>();
  private final List<Diagnostic> mistakes = new ArrayList<>();

  private HandlerMarks(Round round) {
    this.round = round;
  }

  /** At most one mistake for each method and type. */
  static List<Diagnostic> check(Round round) {
    HandlerMarks marks = new HandlerMarks(round);
    for (String name : NAMES) {
      for (Element marked : round.annotated(name)) {
        marks.check(marked, name);
      }
    }
    return marks.mistakes;
  }

  private void check(Element marked, String annotation) {
    TypeElement type = RouteFeature.typeOf(marked);
    if (ForeignAnnotationStep.isOn(marked) || ForeignAnnotationStep.isOn(type)) {
      return;
    }
    boolean controller = AnnotationUses.find(type, RouteReader.CONTROLLER).isPresent();
    if (!(marked instanceof ExecutableElement method)) {
      if (!controller) {
        outside(marked, annotation);
      } else if (annotation.equals(RouteReader.MAX_BODY)) {
        limit(type);
      }
    } else if (AnnotationUses.find(method, ErrorHandlerReader.ON_ERROR).isPresent()) {
      onError(method, annotation);
    } else if (RouteReader.verbs(method).isEmpty()) {
      nowhere(method, annotation, controller);
    }
  }

  private void outside(Element marked, String annotation) {
    Origin origin = Origins.of(marked);
    add(
        marked,
        Diagnostic.of(
            DiagnosticCode.HANDLER_OUTSIDE_CONTROLLER,
            Place.at(origin, annotation),
            simple(annotation),
            origin.display(),
            origin.simpleType()));
  }

  /** Parameters that are bound have been reported, and say the same. */
  private void nowhere(ExecutableElement method, String annotation, boolean controller) {
    if (!controller) {
      outside(method, annotation);
      return;
    }
    boolean bound =
        method.getParameters().stream().anyMatch(p -> !BindingReader.bindings(p).isEmpty());
    if (!bound) {
      add(
          method,
          Diagnostic.of(
              DiagnosticCode.VERB_MISSING,
              Place.at(Origins.of(method), annotation),
              Origins.of(method).display(),
              simple(annotation)));
    }
  }

  private void onError(ExecutableElement method, String annotation) {
    Origin origin = Origins.of(method);
    boolean body =
        annotation.equals(RouteReader.MAX_BODY) || annotation.equals(RouteReader.CONSUMES);
    add(
        method,
        Diagnostic.of(
                DiagnosticCode.ERROR_HANDLER_SHAPE,
                Place.at(origin, annotation),
                origin.display(),
                "@%s does nothing on it".formatted(simple(annotation)),
                origin.memberName())
            .withFix(
                body
                    ? "put it on the handlers of requests"
                    : "return a Response: Response.of(409, ...).header(...)"));
  }

  private void limit(TypeElement controller) {
    boolean bodies =
        ElementFilter.methodsIn(controller.getEnclosedElements()).stream()
            .flatMap(method -> RouteReader.verbs(method).stream())
            .flatMap(verb -> HttpMethod.ofAnnotation(verb.name()).stream())
            .anyMatch(HttpMethod::takesBody);
    if (!bodies) {
      Origin origin = Origins.of(controller);
      add(
          controller,
          Diagnostic.of(
              DiagnosticCode.MAX_BODY_UNUSED,
              Place.at(origin, RouteReader.MAX_BODY),
              origin.display(),
              "none of its handlers takes a body",
              "value",
              "remove @MaxBody, or add a handler with @Post, @Put or @Patch"));
    }
  }

  private void add(Element marked, Diagnostic mistake) {
    if (seen.add(marked)) {
      mistakes.add(mistake);
    }
  }

  private static String simple(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
