package dev.dxwww.runtime.generated;

/**
 * What a client shows of a template: the value it was written from, and the ids of its nodes. Never
 * changes, since several windows may show the same.
 *
 * @param <T> type of the value
 */
public interface Shown<T> {
  /** The value that is shown. */
  T value();
}
