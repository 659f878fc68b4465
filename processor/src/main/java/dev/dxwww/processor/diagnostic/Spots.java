package dev.dxwww.processor.diagnostic;

import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origins;

/** Finds {@link Place}s again. */
final class Spots {
  private final Elements elements;
  private final Optional<SourcePositions> positions;

  private Spots(Elements elements, Optional<SourcePositions> positions) {
    this.elements = elements;
    this.positions = positions;
  }

  static Spots of(ProcessingEnvironment environment) {
    return new Spots(environment.getElementUtils(), SourcePositions.of(environment));
  }

  Spot find(Place place) {
    Optional<Element> element = Origins.find(place.origin(), elements);
    if (element.isEmpty()) {
      return Spot.NOWHERE;
    }
    Optional<AnnotationMirror> annotation =
        place.annotation().isEmpty()
            ? Optional.empty()
            : Annotations.find(element.get(), place.annotation());
    Optional<AnnotationValue> value =
        place.attribute().isEmpty()
            ? Optional.empty()
            : annotation.flatMap(mirror -> Annotations.value(mirror, place.attribute()));
    Optional<Excerpt> excerpt =
        positions.flatMap(p -> p.excerpt(place, element.get(), annotation, value));
    if (excerpt.isEmpty()) {
      excerpt = value.flatMap(v -> content(place, v));
    }
    return new Spot(element, annotation, value, excerpt);
  }

  /** Without positions: the line of the value's own content. */
  private static Optional<Excerpt> content(Place place, AnnotationValue value) {
    if (place.offset() < 0 || !(value.getValue() instanceof String text)) {
      return Optional.empty();
    }
    String simple = place.annotation().substring(place.annotation().lastIndexOf('.') + 1);
    Excerpt inside = Excerpt.at("value of @" + simple, text, place.offset());
    return Optional.of(
        new Excerpt(inside.file(), inside.line(), inside.column(), -1, inside.text()));
  }
}
