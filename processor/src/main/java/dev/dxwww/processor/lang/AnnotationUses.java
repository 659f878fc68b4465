package dev.dxwww.processor.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** The annotations of an element, as values. */
public final class AnnotationUses {
  public static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

  private AnnotationUses() {}

  /** All that stand on it, in their order. */
  public static List<AnnotationUse> of(AnnotatedConstruct element) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Map<String, Object> values = new LinkedHashMap<>();
      mirror
          .getElementValues()
          .forEach((name, value) -> values.put(name.getSimpleName().toString(), plain(value)));
      uses.add(new AnnotationUse(Annotations.name(mirror), values));
    }
    return uses;
  }

  /** The one with that qualified name. */
  public static Optional<AnnotationUse> find(List<AnnotationUse> uses, String name) {
    return uses.stream().filter(use -> use.name().equals(name)).findFirst();
  }

  /** The one on the element with that qualified name. */
  public static Optional<AnnotationUse> find(AnnotatedConstruct element, String name) {
    return find(of(element), name);
  }

  /** Whether {@code @SuppressWarnings} on the element names that code. */
  public static boolean suppresses(AnnotatedConstruct element, String code) {
    return find(element, SUPPRESS_WARNINGS)
        .filter(use -> use.texts("value").contains(code))
        .isPresent();
  }

  private static Object plain(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> list -> list.stream().map(item -> plain((AnnotationValue) item)).toList();
      case VariableElement constant -> constant.getSimpleName().toString();
      case String text -> text;
      case Number number -> number;
      case Boolean truth -> truth;
      case Object other -> other.toString();
    };
  }
}
