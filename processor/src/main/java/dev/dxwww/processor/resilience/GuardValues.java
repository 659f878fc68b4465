package dev.dxwww.processor.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import com.palantir.javapoet.TypeName;

import dev.dxwww.common.Durations;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

import org.jspecify.annotations.Nullable;

/** The attributes of one annotation, their defaults included; WIRE-122 where one cannot be. */
final class GuardValues {
  private final Round round;
  private final Origin origin;
  private final String annotation;
  private final Map<String, AnnotationValue> values = new HashMap<>();
  private boolean wrong;

  GuardValues(Round round, ExecutableElement method, String annotation) {
    this.round = round;
    this.origin = Origins.of(method);
    this.annotation = annotation;
    AnnotationMirror mirror =
        Annotations.find(method, annotation).orElseThrow(IllegalArgumentException::new);
    round
        .elements()
        .getElementValuesWithDefaults(mirror)
        .forEach((name, value) -> values.put(name.getSimpleName().toString(), value));
  }

  /** Whether something has been reported. */
  boolean wrong() {
    return wrong;
  }

  String text(String attribute) {
    return values.get(attribute).getValue().toString();
  }

  int number(String attribute, int min, int max) {
    int number = (Integer) values.get(attribute).getValue();
    if (number < min || number > max) {
      refuse(attribute, "it must be %d to %d, not %d".formatted(min, max, number));
      return min;
    }
    return number;
  }

  /** A part of one. */
  double part(String attribute) {
    double part = (Double) values.get(attribute).getValue();
    if (!(part >= 0 && part <= 1)) {
      refuse(attribute, "it must be 0 to 1, not " + part);
      return 0;
    }
    return part;
  }

  Duration duration(String attribute, Duration min, Duration max) {
    @Nullable Duration duration = Durations.read(text(attribute));
    if (duration == null) {
      refuse(
          attribute,
          "\"%s\" is not %s".formatted(text(attribute), Durations.EXPECTED));
      return min;
    }
    if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
      refuse(
          attribute,
          "it must be %s to %s, not %s"
              .formatted(Durations.print(min), Durations.print(max), text(attribute)));
      return min;
    }
    return duration;
  }

  List<TypeName> classes(String attribute) {
    List<TypeName> classes = new ArrayList<>();
    for (Object item : (List<?>) values.get(attribute).getValue()) {
      DeclaredType type = (DeclaredType) ((AnnotationValue) item).getValue();
      if (isHidden(type)) {
        refuse(attribute, type.asElement().getSimpleName() + " is private");
      }
      classes.add(TypeName.get(round.types().erasure(type)));
    }
    return classes;
  }

  private static boolean isHidden(DeclaredType type) {
    for (Element e = type.asElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  void refuse(String attribute, String why) {
    wrong = true;
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.GUARD_VALUE,
                Place.at(origin, annotation, attribute),
                GuardMarks.simple(annotation),
                attribute,
                origin.display(),
                why));
  }
}
