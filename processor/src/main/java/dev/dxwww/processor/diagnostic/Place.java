package dev.dxwww.processor.diagnostic;

import java.util.Optional;

import dev.dxwww.processor.lang.Origin;

/**
 * The spot in the source that a diagnostic points at.
 *
 * @param origin the element
 * @param annotation qualified name of the annotation on it; empty for the element itself
 * @param attribute name of the annotation's attribute; empty for the annotation itself
 * @param offset character offset inside the attribute's string value, or -1
 * @param exact where it was found in a file, when it is no element and no annotation; the element
 *     is then what stands around it, or of no type when the file is no source of Java
 */
public record Place(
    Origin origin, String annotation, String attribute, int offset, Optional<Excerpt> exact) {

  /** The element itself. */
  public static Place at(Origin origin) {
    return new Place(origin, "", "", -1, Optional.empty());
  }

  /** An annotation on the element. */
  public static Place at(Origin origin, String annotation) {
    return new Place(origin, annotation, "", -1, Optional.empty());
  }

  /** An attribute of an annotation on the element. */
  public static Place at(Origin origin, String annotation, String attribute) {
    return new Place(origin, annotation, attribute, -1, Optional.empty());
  }

  /** A character inside an attribute's string value, counted from 0. */
  public static Place at(Origin origin, String annotation, String attribute, int offset) {
    return new Place(origin, annotation, attribute, offset, Optional.empty());
  }

  /** A spot inside of an element. */
  public static Place inside(Origin origin, Excerpt exact) {
    return new Place(origin, "", "", -1, Optional.of(exact));
  }

  /** A spot in a file that is no source of Java. */
  public static Place inFile(Excerpt exact) {
    return inside(Origin.ofType(""), exact);
  }
}
