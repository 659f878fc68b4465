package dev.dxwww.processor.diagnostic;

import java.util.Optional;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A {@link Place} found again in the compiler's model and, where the compiler tells, in the source.
 *
 * @param element what the compiler is told to point at; empty when it is unknown
 * @param annotation on the element
 * @param value of the annotation's attribute
 * @param excerpt the line of source; empty when there is none to show
 */
record Spot(
    Optional<Element> element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    Optional<Excerpt> excerpt) {

  static final Spot NOWHERE =
      new Spot(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
