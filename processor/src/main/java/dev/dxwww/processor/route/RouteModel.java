package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.policy.PolicyModel;

/**
 * A route: what the request must be, who may send it, and the handler that answers.
 *
 * @param endpoint method and whole path
 * @param written the path as the source has it
 * @param policy who may call it
 * @param media what it takes and gives
 * @param handler the method
 */
public record RouteModel(
    Endpoint endpoint,
    WrittenPath written,
    PolicyModel policy,
    MediaModel media,
    HandlerModel handler) {

  /** The handler's method. */
  public Origin origin() {
    return handler.origin();
  }

  /** Where the path stands. */
  public Place place() {
    return written.place();
  }

  /** Whether the path was understood. */
  boolean isSound() {
    return written.sound();
  }

  /** {@code GET /users/{id}}. */
  public String display() {
    return endpoint.method() + " " + endpoint.path();
  }

  /**
   * The handler's part of a path.
   *
   * @param text of the verb annotation; empty where it has none
   * @param place of the text, or of the annotation
   * @param sound whether the whole path was understood; else the endpoint has a likely one in its
   *     place, and nothing more is said of it
   */
  public record WrittenPath(String text, Place place, boolean sound) {

    /** Where a variable stands, if it is in this part. */
    Place at(String variable) {
      int offset = text.indexOf("{" + variable);
      return offset < 0
          ? place
          : Place.at(place.origin(), place.annotation(), place.attribute(), offset);
    }
  }

  /**
   * Status and media types as annotations give them.
   *
   * @param status of a success; empty for the reply's own
   * @param produces media types of responses, and where they are said
   * @param consumes media types of bodies, and where they are said
   * @param limit how much of a body is taken, if that is said
   */
  public record MediaModel(
      Optional<Integer> status, Types produces, Types consumes, Optional<BodyLimit> limit) {}

  /**
   * What {@code @MaxBody} says; a size that is no size is -1.
   *
   * @param bytes of the body
   * @param fileBytes of one file, if that is said
   * @param parts of a form; 0 when it is not said
   * @param place of the annotation
   * @param own whether it stands on the handler, not on the controller
   */
  public record BodyLimit(
      long bytes, Optional<Long> fileBytes, int parts, Place place, boolean own) {}

  /**
   * Media types.
   *
   * @param names as written, best first; empty when nothing is said
   * @param place of the annotation, or of the handler
   */
  public record Types(List<String> names, Place place) {
    public Types {
      names = List.copyOf(names);
    }
  }
}
