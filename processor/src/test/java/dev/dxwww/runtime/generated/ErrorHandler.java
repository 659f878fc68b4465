package dev.dxwww.runtime.generated;

/** Stub. */
public final class ErrorHandler {
  public static <E extends Throwable> ErrorHandler of(Class<E> type, Action<? super E> action) {
    return new ErrorHandler();
  }

  /** Stub. */
  @FunctionalInterface
  public interface Action<E extends Throwable> {
    void handle(E failure, Exchange exchange) throws Exception;
  }
}
