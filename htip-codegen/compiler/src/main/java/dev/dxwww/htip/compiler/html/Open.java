package dev.dxwww.htip.compiler.html;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An element that is open, and what it stands in.
 *
 * @param space its language
 * @param around the element it stands in; null at the root of a template
 * @param depth how many stand around it
 */
public record Open(String name, Space space, @Nullable Open around, int depth) {

  /** An element inside of another, or at the root. */
  public static Open in(@Nullable Open around, String name, Space space) {
    return new Open(name, space, around, around == null ? 0 : around.depth + 1);
  }

  /** The language of what stands inside. */
  public static Space spaceIn(@Nullable Open around) {
    return around == null ? Space.HTML : around.space.inside(around.name);
  }

  boolean is(String other) {
    return space == Space.HTML && name.equals(other);
  }

  boolean isHtml() {
    return space == Space.HTML;
  }

  /** The nearest of that name, itself included, before one that ends the search. */
  static Optional<Open> inScope(@Nullable Open from, String name, boolean buttonEnds) {
    for (Open open = from; open != null; open = open.around) {
      if (open.is(name)) {
        return Optional.of(open);
      }
      if (Elements.SCOPE.contains(open.name) || buttonEnds && open.is("button")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The nearest of that name, itself included. */
  static Optional<Open> nearest(@Nullable Open from, String name) {
    for (Open open = from; open != null; open = open.around) {
      if (open.is(name)) {
        return Optional.of(open);
      }
    }
    return Optional.empty();
  }
}
