package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * A method with {@code @Query} or {@code @Execute} as the source has it.
 *
 * @param annotation the one of the two: its qualified name
 * @param text of its statement
 */
record MethodDraft(
    Origin origin,
    String annotation,
    SqlText text,
    boolean allRows,
    List<Parameter> parameters,
    Returns returns,
    Settings settings) {

  MethodDraft {
    parameters = List.copyOf(parameters);
  }

  /** A parameter. */
  record Parameter(String name, TypeRef declared, JavaType.Use use) {}

  /** What a method returns: {@code row} stands in a container. */
  record Returns(TypeRef declared, Container container, JavaType.Use row) {}

  /** What is around the value of a row. */
  enum Container { VOID, ONE, OPTIONAL, NULLABLE, LIST, STREAM, PAGE }

  /**
   * Further annotations.
   *
   * @param timeout zero without one
   * @param scans whether it may read whole tables: the warning is suppressed
   */
  record Settings(Duration timeout, Optional<QuerySettings.Caching> caching, boolean scans) {}

  String name() {
    return origin.memberName();
  }

  boolean isExecute() {
    return annotation.equals(QueryMarks.EXECUTE);
  }

  /** The text of the statement. */
  Place place() {
    return Place.at(origin, annotation, "value");
  }

  /** A character of the text of the statement. */
  Place place(int offset) {
    return Place.at(origin, annotation, "value", offset);
  }

  Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
