package dev.dxwww.htip;

import org.jspecify.annotations.Nullable;

/**
 * What generated code asks while it writes a page: the values of its EVENT slots, which name a
 * handler and its arguments so that nobody else can. Belongs to one answer.
 */
public interface Handlers {
  /** The value for a handler without arguments. */
  default String of(int number) {
    return of(number, new String[0]);
  }

  /** The value for a handler with one argument. */
  default String of(int number, @Nullable String argument) {
    return of(number, new @Nullable String[] {argument});
  }

  /**
   * The value for a handler.
   *
   * @param number the handler's place among those of the page's controller
   * @param arguments as text that reads back to the same values
   */
  String of(int number, @Nullable String... arguments);

  /**
   * The layout is written, the page in it begins: what is there may go out. For pages with a
   * layout, once, while the page is created; ids go on as if nothing had happened.
   */
  default void stage() {}
}
