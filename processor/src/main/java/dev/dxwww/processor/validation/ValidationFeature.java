package dev.dxwww.processor.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * Writes the checks of every record of this compile that has constraints, and warns of constraints
 * in components that nothing checks.
 */
public final class ValidationFeature implements Feature {
  private static final String CONSTRAINTS = "jakarta.validation.constraints.";
  private static final List<String> NAMES =
      List.of(
          "AssertFalse", "AssertTrue", "DecimalMax", "DecimalMin", "Digits", "Email", "Future",
          "FutureOrPresent", "Max", "Min", "Negative", "NegativeOrZero", "NotBlank", "NotEmpty",
          "NotNull", "Null", "Past", "PastOrPresent", "Pattern", "Positive", "PositiveOrZero",
          "Size");

  /** Roles of classes whose methods others call directly, with nothing in between. */
  private static final Set<String> COMPONENTS =
      Set.of("dev.dxwww.app.Component", "dev.dxwww.http.Controller");

  @Override
  public Set<String> annotations() {
    Set<String> all = new LinkedHashSet<>();
    all.add(ConstraintReader.VALID);
    for (String name : NAMES) {
      all.add(CONSTRAINTS + name);
      all.add(CONSTRAINTS + name + ".List");
    }
    return all;
  }

  @Override
  public void process(Round round) {
    CheckPlans plans = new CheckPlans(round);
    Map<String, TypeElement> records = new LinkedHashMap<>();
    for (String annotation : annotations()) {
      for (Element element : round.annotated(annotation)) {
        TypeElement type = typeOf(element);
        if (type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty()) {
          records.putIfAbsent(type.getQualifiedName().toString(), type);
        } else {
          warnUnchecked(round, element, annotation);
        }
      }
    }
    for (TypeElement type : records.values()) {
      plans.checksOf((DeclaredType) type.asType(), TypeRefs.packageOf(type));
    }
  }

  private static void warnUnchecked(Round round, Element element, String annotation) {
    TypeElement type = typeOf(element);
    boolean result = element.getKind() == ElementKind.METHOD;
    boolean parameter = element.getKind() == ElementKind.PARAMETER;
    boolean handler = parameter && isHandler(element.getEnclosingElement());
    if ((result || parameter && !handler) && isComponent(type)) {
      round
          .diagnostics()
          .report(
              Diagnostic.of(
                  DiagnosticCode.CONSTRAINT_UNCHECKED,
                  Place.at(Origins.of(element), annotation),
                  "@" + annotation.substring(annotation.lastIndexOf('.') + 1),
                  Origins.of(element).display()));
    }
  }

  private static boolean isComponent(TypeElement type) {
    return COMPONENTS.stream().anyMatch(component -> Annotations.has(type, component));
  }

  /** Whether a method has an annotation of these packages: of requests, errors or events. */
  private static boolean isHandler(Element method) {
    return method.getAnnotationMirrors().stream()
        .map(Annotations::name)
        .anyMatch(
            name -> name.startsWith("dev.dxwww.http.") || name.startsWith("dev.dxwww.template."));
  }

  private static TypeElement typeOf(Element element) {
    Element e = element;
    while (!(e instanceof TypeElement)) {
      e = e.getEnclosingElement();
    }
    return (TypeElement) e;
  }
}
