package dev.dxwww.processor.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.transaction.TransactionReader;

/** Refuses annotations of queries where they would do nothing. */
final class StrayMarks {
  /** What stands beside queries, transactions and columns. */
  static final List<String> BESIDE =
      List.of(
          QueryMarks.CACHED, QueryMarks.TIMEOUT, QueryMarks.IDEMPOTENT, QueryMarks.ORDER_BY,
          QueryMarks.COLUMN, QueryMarks.PREFIX);

  private final Round round;
  private final Set<Element> said = new HashSet<>();

  StrayMarks(Round round) {
    this.round = round;
  }

  void check() {
    QueryMarks.STATEMENTS.forEach(mark -> round.annotated(mark).forEach(m -> statement(m, mark)));
    for (String mark : BESIDE) {
      for (Element element : round.annotated(mark)) {
        AnnotationUses.find(element, mark)
            .ifPresent(use -> why(element, use).ifPresent(why -> refuse(element, use, why)));
      }
    }
  }

  /** Of an interface without {@code @Repository} that is said once, however many queries it has. */
  private void statement(Element method, String mark) {
    Element owner = method.getEnclosingElement();
    if (!Annotations.has(owner, QueryMarks.REPOSITORY) && said.add(owner)) {
      Origin origin = Origins.of(method);
      String name = owner.getSimpleName().toString();
      round
          .diagnostics()
          .report(
              Diagnostic.of(
                  DiagnosticCode.QUERY_METHOD_SHAPE,
                  Place.at(origin, mark),
                  origin.display(),
                  name + " is no @Repository",
                  "@Repository interface %s { ... }".formatted(name)));
    }
  }

  private Optional<String> why(Element element, AnnotationUse use) {
    return switch (use.simpleName()) {
      case "OrderBy" -> element.getKind() == ElementKind.ENUM_CONSTANT
          ? Optional.empty()
          : Optional.of("it belongs to constants of an enum");
      case "Column", "Prefix" -> component(element, use);
      case "Idempotent" -> idempotent(element, use);
      default -> query(element);
    };
  }

  private Optional<String> query(Element element) {
    Element type = element instanceof ExecutableElement ? element.getEnclosingElement() : element;
    return said.contains(type) || Annotations.has(type, QueryMarks.REPOSITORY)
        ? Optional.empty()
        : Optional.of(type.getSimpleName() + " is no @Repository");
  }

  private Optional<String> idempotent(Element method, AnnotationUse use) {
    Element type = method.getEnclosingElement();
    if (said.contains(type) || Annotations.has(type, QueryMarks.REPOSITORY)) {
      return Optional.empty();
    }
    if (!TransactionReader.isTransactional(method)) {
      return Optional.of("the method has no @Transactional");
    }
    boolean once = use.number("attempts").orElse(2) == 1;
    return once && Annotations.has(type, "dev.dxwww.http.Controller")
        ? Optional.of("attempts must be 2 to 20, not 1")
        : Optional.empty();
  }

  private static Optional<String> component(Element component, AnnotationUse use) {
    boolean column = use.name().equals(QueryMarks.COLUMN);
    if (column && use.text("value").isBlank()) {
      return Optional.of("it names no column");
    }
    if (column && Annotations.has(component, QueryMarks.PREFIX)) {
      return Optional.of("with @Prefix the component has several columns");
    }
    return column || isRecord(component)
        ? Optional.empty()
        : Optional.of("only a nested record has columns with a prefix");
  }

  private static boolean isRecord(Element component) {
    if (!(component.asType() instanceof DeclaredType type)) {
      return false;
    }
    boolean optional = type.asElement().toString().equals("java.util.Optional")
        && type.getTypeArguments().size() == 1;
    return optional
        ? type.getTypeArguments().getFirst() instanceof DeclaredType inner
            && inner.asElement().getKind() == ElementKind.RECORD
        : type.asElement().getKind() == ElementKind.RECORD;
  }

  private void refuse(Element element, AnnotationUse use, String why) {
    Origin origin = Origins.of(element);
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.QUERY_SETTING,
                Place.at(origin, use.name()),
                use.simpleName(),
                origin.display(),
                why,
                "remove @" + use.simpleName()));
  }
}
