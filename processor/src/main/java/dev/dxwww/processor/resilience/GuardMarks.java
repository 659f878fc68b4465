package dev.dxwww.processor.resilience;

import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Annotations;

/** The annotations of guards. */
final class GuardMarks {
  static final String RETRY = "dev.dxwww.resilience.Retry";
  static final String CIRCUIT = "dev.dxwww.resilience.CircuitBreaker";
  static final String COMPONENT = "dev.dxwww.app.Component";
  static final String CONTROLLER = "dev.dxwww.http.Controller";

  /** Annotations of methods that generated code calls without an interface between. */
  static final List<String> CALLED_DIRECTLY =
      List.of(
          "dev.dxwww.app.OnStart",
          "dev.dxwww.app.OnStop",
          "dev.dxwww.app.Provides",
          "dev.dxwww.schedule.Scheduled");

  private GuardMarks() {}

  static boolean isGuarded(Element method) {
    return Annotations.has(method, RETRY) || Annotations.has(method, CIRCUIT);
  }

  /** Whether a method of the type has one of the annotations. */
  static boolean hasGuards(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> member instanceof ExecutableElement && isGuarded(member));
  }

  /** The first of the two annotations that stands on the method. */
  static String first(Element method) {
    return Annotations.has(method, RETRY) ? RETRY : CIRCUIT;
  }

  static String simple(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
