package dev.dxwww.processor.diagnostic;

import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
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
    if (place.exact().isPresent()) {
      return new Spot(element, Optional.empty(), Optional.empty(), place.exact());
    }
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

  /**
   * The spot of what must not be shown: position and nothing else. The compiler prints the line of
   * what it is told to point at, so that is the type around the spot, unless both are in one line.
   */
  Spot conceal(Place place) {
    Spot spot = find(place);
    Place type = Place.at(Origin.ofType(place.origin().type()));
    Spot around = find(type);
    boolean together =
        spot.excerpt().isPresent()
            && spot.excerpt().map(Excerpt::line).equals(around.excerpt().map(Excerpt::line));
    return new Spot(
        together ? Optional.empty() : around.element(),
        Optional.empty(),
        Optional.empty(),
        spot.excerpt().map(Excerpt::concealed));
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
