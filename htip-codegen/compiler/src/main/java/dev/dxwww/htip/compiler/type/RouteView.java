package dev.dxwww.htip.compiler.type;

import java.util.List;

/**
 * A handler of requests, as far as links name it.
 *
 * @param verb {@code GET}, {@code POST}, ...
 * @param path with the controller's, in pieces
 * @param parameters what a link says, in the order of the handler: variables of the path and values
 *     of the query; not the body, the session and the like
 */
public record RouteView(String verb, List<Segment> path, List<Parameter> parameters) {
  public RouteView {
    path = List.copyOf(path);
    parameters = List.copyOf(parameters);
  }

  /** A piece of a path. */
  public sealed interface Segment {}

  /** Text as it stands in an address, slashes included. */
  public record Literal(String text) implements Segment {}

  /**
   * The value of the parameter of that name.
   *
   * @param rest whether it is the end of the path, slashes included
   */
  public record Variable(String parameter, boolean rest) implements Segment {}

  /** Where the value of a parameter stands. */
  public enum Source {
    PATH,
    QUERY
  }

  /**
   * A value that a link says.
   *
   * @param wireName its name in the query
   * @param required whether the handler needs it
   */
  public record Parameter(
      String name, String wireName, TypeView type, Source source, boolean required) {}
}
