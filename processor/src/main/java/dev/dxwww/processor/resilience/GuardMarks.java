package dev.dxwww.processor.resilience;

import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.route.HttpMethod;
import dev.dxwww.processor.transaction.TransactionReader;

/** The annotations of guards. */
final class GuardMarks {
  static final String RETRY = "dev.dxwww.resilience.Retry";
  static final String CIRCUIT = "dev.dxwww.resilience.CircuitBreaker";
  static final String COMPONENT = "dev.dxwww.app.Component";
  static final String CONTROLLER = "dev.dxwww.http.Controller";
  static final String REPOSITORY = "dev.dxwww.query.Repository";

  /** Annotations of methods that generated code calls without an interface between. */
  static final List<String> CALLED_DIRECTLY =
      List.of(
          "dev.dxwww.app.OnStart",
          "dev.dxwww.app.OnStop",
          "dev.dxwww.app.Provides",
          "dev.dxwww.schedule.Scheduled");

  private GuardMarks() {}

  static boolean isGuarded(Element method) {
    return Annotations.has(method, RETRY)
        || Annotations.has(method, CIRCUIT)
        || TransactionReader.isTransactional(method);
  }

  /** Whether requests are passed to the method. */
  static boolean isHandler(Element method) {
    return Stream.of(HttpMethod.values())
        .anyMatch(verb -> Annotations.has(method, verb.annotation()));
  }

  /** Whether it is a query: one outside a repository is reported there. */
  static boolean isQuery(Element method) {
    return Stream.of("Query", "Execute", "Batch")
        .anyMatch(mark -> Annotations.has(method, "dev.dxwww.query." + mark));
  }

  /** Whether a method of the type has one of the annotations. */
  static boolean hasGuards(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> member instanceof ExecutableElement && isGuarded(member));
  }

  /** The first of the annotations that stands on the method. */
  static String first(Element method) {
    return Stream.of(RETRY, CIRCUIT)
        .filter(annotation -> Annotations.has(method, annotation))
        .findFirst()
        .orElse(TransactionReader.TRANSACTIONAL);
  }

  static String simple(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
