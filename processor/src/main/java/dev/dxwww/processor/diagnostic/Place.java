package dev.dxwww.processor.diagnostic;

import dev.dxwww.processor.lang.Origin;

/**
 * The spot in the source that a diagnostic points at.
 *
 * @param origin the element
 * @param annotation qualified name of the annotation on it; empty for the element itself
 * @param attribute name of the annotation's attribute; empty for the annotation itself
 * @param offset character offset inside the attribute's string value, or -1
 */
public record Place(Origin origin, String annotation, String attribute, int offset) {

  /** The element itself. */
  public static Place at(Origin origin) {
    return new Place(origin, "", "", -1);
  }

  /** An annotation on the element. */
  public static Place at(Origin origin, String annotation) {
    return new Place(origin, annotation, "", -1);
  }

  /** An attribute of an annotation on the element. */
  public static Place at(Origin origin, String annotation, String attribute) {
    return new Place(origin, annotation, attribute, -1);
  }

  /** A character inside an attribute's string value, counted from 0. */
  public static Place at(Origin origin, String annotation, String attribute, int offset) {
    return new Place(origin, annotation, attribute, offset);
  }
}
