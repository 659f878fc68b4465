package dev.dxwww.common;

import java.util.ArrayList;
import java.util.List;

/**
 * The path that a handler answers: {@code /users/{id}/files/{rest...}}.
 *
 * <p>The path it stands for is a slash and then its segments, joined by slashes. The root path is
 * one empty literal.
 *
 * @param segments at least one; a {@link PathSegment.Rest} or an empty literal only as the last, no
 *     name twice
 */
public record PathTemplate(List<PathSegment> segments) {

  /** The root path. */
  public static final PathTemplate ROOT = new PathTemplate(List.of(new PathSegment.Literal("")));

  public PathTemplate {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one segment");
    }
  }

  /**
   * Reads a template; the empty text is the root.
   *
   * @throws PathTemplateException if it is malformed, with the character where
   */
  public static PathTemplate parse(String text) throws PathTemplateException {
    return text.isEmpty() ? ROOT : new PathTemplateParser(text, List.of()).parse();
  }

  /**
   * This template with another's text below it. An empty text and a single slash mean this path
   * itself; a slash at the end of this one does not count where more follows.
   *
   * @throws PathTemplateException if the text is malformed or takes up a variable's name again,
   *     with the character of {@code text} where; or if this ends in a rest and more follows
   */
  public PathTemplate append(String text) throws PathTemplateException {
    if (text.isEmpty() || text.equals("/")) {
      return this;
    }
    if (segments.getLast() instanceof PathSegment.Rest rest) {
      throw new PathTemplateException(
          0,
          "{" + rest.name() + "...} must be last, and it ends the path that this one continues",
          "{" + rest.name() + "}");
    }
    List<PathSegment> joined = new ArrayList<>(segments);
    if (joined.getLast().equals(new PathSegment.Literal(""))) {
      joined.removeLast();
    }
    joined.addAll(new PathTemplateParser(text, variables()).parse().segments());
    return new PathTemplate(joined);
  }

  /** Names of the variables and of the rest, from the left. */
  public List<String> variables() {
    List<String> names = new ArrayList<>();
    for (PathSegment segment : segments) {
      switch (segment) {
        case PathSegment.Literal literal -> {}
        case PathSegment.Variable variable -> names.add(variable.name());
        case PathSegment.Rest rest -> names.add(rest.name());
      }
    }
    return names;
  }

  /** Index of the segment that is the variable or the rest of that name, or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < segments.size(); i++) {
      boolean found =
          switch (segments.get(i)) {
            case PathSegment.Literal literal -> false;
            case PathSegment.Variable variable -> variable.name().equals(name);
            case PathSegment.Rest rest -> rest.name().equals(name);
          };
      if (found) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the name is the rest's. */
  public boolean isRest(String name) {
    return segments.getLast() instanceof PathSegment.Rest rest && rest.name().equals(name);
  }

  /** The canonical text, with the names. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (PathSegment segment : segments) {
      text.append('/');
      switch (segment) {
        case PathSegment.Literal literal -> text.append(literal.text());
        case PathSegment.Variable variable -> text.append('{').append(variable.name()).append('}');
        case PathSegment.Rest rest -> text.append('{').append(rest.name()).append("...}");
      }
    }
    return text.toString();
  }
}
