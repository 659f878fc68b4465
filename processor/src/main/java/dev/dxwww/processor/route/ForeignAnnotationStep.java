package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;

/** Finds annotations of other frameworks (ROUTE-014). */
final class ForeignAnnotationStep {
  private ForeignAnnotationStep() {}

  static List<Diagnostic> check(Round round) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (String name : new TreeSet<>(ForeignAnnotations.names())) {
      ForeignAnnotation annotation = ForeignAnnotations.find(name).orElseThrow();
      for (Element element : round.annotated(name)) {
        if (applies(annotation, element) && !isPartOfAnother(name, element)) {
          mistakes.add(mistake(name, annotation, element));
        }
      }
    }
    return mistakes;
  }

  /** Whether parameter or component carries one, so that nothing else need be said about it. */
  static boolean isOn(Element element) {
    return AnnotationUses.of(element).stream()
        .anyMatch(use -> ForeignAnnotations.find(use.name()).isPresent());
  }

  /** A class that is not ours may use what it likes, unless it looks like a controller. */
  private static boolean applies(ForeignAnnotation annotation, Element element) {
    TypeElement type = RouteFeature.typeOf(element);
    return isOurs(type) || annotation.alone() && !type.getKind().isInterface();
  }

  private static boolean isOurs(TypeElement type) {
    if (hasOurs(type)) {
      return true;
    }
    for (Element member : type.getEnclosedElements()) {
      boolean inParameters =
          member instanceof ExecutableElement method
              && method.getParameters().stream().anyMatch(ForeignAnnotationStep::hasOurs);
      if (hasOurs(member) || inParameters) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOurs(Element element) {
    return AnnotationUses.of(element).stream().anyMatch(use -> use.name().startsWith("dev.dxwww."));
  }

  /** Of {@code @Path} beside a verb and the like: one report for both. */
  private static boolean isPartOfAnother(String name, Element element) {
    List<AnnotationUse> uses = AnnotationUses.of(element);
    if (name.endsWith(".ws.rs.Path") && element instanceof ExecutableElement) {
      String root = name.substring(0, name.length() - "Path".length());
      return uses.stream()
          .anyMatch(
              use ->
                  use.name().startsWith(root)
                      && use.simpleName().equals(use.simpleName().toUpperCase(Locale.ROOT)));
    }
    return name.endsWith(".annotation.RequestMapping")
        && uses.stream().anyMatch(use -> use.name().endsWith("Controller")
            && ForeignAnnotations.find(use.name()).isPresent());
  }

  private static Diagnostic mistake(String name, ForeignAnnotation annotation, Element element) {
    List<AnnotationUse> uses = AnnotationUses.of(element);
    AnnotationUse use = AnnotationUses.find(uses, name).orElseThrow();
    ForeignUse.Target target =
        element instanceof TypeElement
            ? ForeignUse.Target.TYPE
            : element instanceof ExecutableElement
                ? ForeignUse.Target.METHOD
                : ForeignUse.Target.VALUE;
    return Diagnostic.of(
        DiagnosticCode.FOREIGN_ANNOTATION,
        Place.at(Origins.of(element), name),
        use.simpleName(),
        annotation.framework(),
        annotation.translation().apply(new ForeignUse(use, uses, target)));
  }
}
