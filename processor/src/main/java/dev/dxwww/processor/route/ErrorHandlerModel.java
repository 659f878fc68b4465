package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/**
 * An {@code @OnError} method.
 *
 * @param origin the method
 * @param exception what it takes
 * @param arguments what is passed, in the order of the parameters
 * @param reply what it returns
 */
public record ErrorHandlerModel(
    Origin origin,
    TypeRef.Declared exception,
    List<Argument> arguments,
    ReplyModel reply) {
  public ErrorHandlerModel {
    arguments = List.copyOf(arguments);
  }

  /** What an {@code @OnError} method can ask for. */
  public enum Argument {
    EXCEPTION,
    REQUEST
  }
}
