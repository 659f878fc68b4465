package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;

/** Reads constraints off annotations: containers taken apart, composed ones with their parts. */
public final class ConstraintReader {
  static final String VALID = "jakarta.validation.Valid";
  private static final String CONSTRAINT = "jakarta.validation.Constraint";
  private static final String SINGLE = "jakarta.validation.ReportAsSingleViolation";
  private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";

  /** An own constraint may be composed of own ones, but not of itself. */
  private static final int DEEPEST = 8;

  private final Elements elements;

  /** Reads annotations of a compile. */
  public ConstraintReader(Elements elements) {
    this.elements = elements;
  }

  /** The constraints among annotations; each once, also when it stands on type and declaration. */
  public List<ConstraintUse> read(List<? extends AnnotationMirror> mirrors, Origin origin) {
    Map<String, AnnotationMirror> constraints = new LinkedHashMap<>();
    for (AnnotationMirror mirror : mirrors) {
      for (AnnotationMirror one : expanded(mirror)) {
        constraints.putIfAbsent(key(one), one);
      }
    }
    List<ConstraintUse> uses = new ArrayList<>();
    for (AnnotationMirror mirror : constraints.values()) {
      uses.add(use(mirror, Map.of(), Place.at(origin, name(written(mirror, mirrors))), 0));
    }
    return uses;
  }

  /** Equal for annotations of equal type and attributes, wherever they stand. */
  private static String key(AnnotationMirror mirror) {
    return name(mirror)
        + mirror.getElementValues().entrySet().stream()
            .map(entry -> entry.getKey().getSimpleName() + "=" + entry.getValue())
            .sorted()
            .toList();
  }

  /** Whether a constraint, or a container of constraints, is among the annotations. */
  boolean any(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream().anyMatch(mirror -> !expanded(mirror).isEmpty());
  }

  /** Whether {@code @Valid} is among the annotations. */
  static boolean isValid(List<? extends AnnotationMirror> mirrors) {
    return mirrors.stream().anyMatch(mirror -> name(mirror).equals(VALID));
  }

  /** The mirror itself, or the container around it, as the source has it. */
  private AnnotationMirror written(
      AnnotationMirror one, List<? extends AnnotationMirror> mirrors) {
    for (AnnotationMirror mirror : mirrors) {
      if (expanded(mirror).stream().anyMatch(e -> key(e).equals(key(one)))) {
        return mirror;
      }
    }
    return one;
  }

  /** The constraint itself, those in a container, or nothing. */
  private List<AnnotationMirror> expanded(AnnotationMirror mirror) {
    if (isConstraint(mirror)) {
      return List.of(mirror);
    }
    List<AnnotationMirror> inner = new ArrayList<>();
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals("value")
          && entry.getValue().getValue() instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof AnnotationValue value
              && value.getValue() instanceof AnnotationMirror one
              && isConstraint(one)) {
            inner.add(one);
          }
        }
      }
    }
    return inner;
  }

  private static boolean isConstraint(AnnotationMirror mirror) {
    return find(type(mirror).getAnnotationMirrors(), CONSTRAINT).isPresent();
  }

  private ConstraintUse use(
      AnnotationMirror mirror, Map<String, AnnotationValue> overrides, Place place, int depth) {
    TypeElement annotation = type(mirror);
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((method, value) -> values.put(method.getSimpleName().toString(), value));
    values.putAll(overrides);
    List<ConstraintUse> parts = new ArrayList<>();
    if (!name(mirror).startsWith("jakarta.validation.constraints.") && depth < DEEPEST) {
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (AnnotationMirror outer : annotation.getAnnotationMirrors()) {
        for (AnnotationMirror part : expanded(outer)) {
          int index = seen.merge(name(part), 1, Integer::sum) - 1;
          parts.add(use(part, overrides(annotation, values, name(part), index), place, depth + 1));
        }
      }
    }
    boolean single = find(annotation.getAnnotationMirrors(), SINGLE).isPresent();
    return new ConstraintUse(annotation, values, parts, single, validators(annotation), place);
  }

  /** What {@code @OverridesAttribute} on the outer constraint sets in one of its parts. */
  private Map<String, AnnotationValue> overrides(
      TypeElement outer, Map<String, AnnotationValue> values, String part, int index) {
    Map<String, AnnotationValue> overrides = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(outer.getEnclosedElements())) {
      String own = method.getSimpleName().toString();
      for (AnnotationMirror mirror : overriding(method)) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        elements
            .getElementValuesWithDefaults(mirror)
            .forEach((m, v) -> attributes.put(m.getSimpleName().toString(), v.getValue()));
        int wanted = (Integer) attributes.get("constraintIndex");
        if (attributes.get("constraint").toString().equals(part)
            && (wanted == -1 || wanted == index)) {
          String name = (String) attributes.get("name");
          overrides.put(name.isEmpty() ? own : name, values.get(own));
        }
      }
    }
    return overrides;
  }

  private static List<AnnotationMirror> overriding(ExecutableElement method) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (name(mirror).equals(OVERRIDES)) {
        found.add(mirror);
      } else if (name(mirror).equals(OVERRIDES + ".List")) {
        for (AnnotationValue value : mirror.getElementValues().values()) {
          ((List<?>) value.getValue())
              .forEach(v -> found.add((AnnotationMirror) ((AnnotationValue) v).getValue()));
        }
      }
    }
    return found;
  }

  private static List<TypeElement> validators(TypeElement annotation) {
    List<TypeElement> found = new ArrayList<>();
    find(annotation.getAnnotationMirrors(), CONSTRAINT)
        .ifPresent(
            constraint -> {
              for (AnnotationValue value : constraint.getElementValues().values()) {
                for (Object item : (List<?>) value.getValue()) {
                  DeclaredType type = (DeclaredType) ((AnnotationValue) item).getValue();
                  found.add((TypeElement) type.asElement());
                }
              }
            });
    return found;
  }

  private static Optional<? extends AnnotationMirror> find(
      List<? extends AnnotationMirror> mirrors, String name) {
    return mirrors.stream().filter(mirror -> name(mirror).equals(name)).findFirst();
  }

  private static String name(AnnotationMirror mirror) {
    return type(mirror).getQualifiedName().toString();
  }

  private static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
