package dev.dxwww.runtime.generated;

import java.util.Objects;

/**
 * What an application does about one type of exception: an {@code @OnError} method.
 *
 * @param type the exceptions it takes, subtypes included
 * @param action calls the method and sends what it returns
 */
public record ErrorHandler(Class<? extends Throwable> type, Action<Throwable> action) {
  public ErrorHandler {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(action, "action");
  }

  /** The handler of a type, such as {@code of(GoneException.class, (e, x) -> ...)}. */
  public static <E extends Throwable> ErrorHandler of(Class<E> type, Action<? super E> action) {
    return new ErrorHandler(type, (failure, x) -> action.handle(type.cast(failure), x));
  }

  /**
   * Answers an exception.
   *
   * @param <E> type of the exception
   */
  @FunctionalInterface
  public interface Action<E extends Throwable> {
    /**
     * Sends the answer. A plain value goes out with the status of the failure's code, or 500; a
     * {@code Response} with its own.
     */
    void handle(E failure, Exchange exchange) throws Exception;
  }
}
