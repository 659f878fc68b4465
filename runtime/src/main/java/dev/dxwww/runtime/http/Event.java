package dev.dxwww.runtime.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One event of an {@link EventStream}, as the HTML standard has it (9.2, server-sent events).
 *
 * @param data what it says; without it, clients only note the id and the retry time
 * @param id what a client sends as {@code Last-Event-ID} when it connects again; empty for none
 * @param name for {@code addEventListener}; empty for {@code message}
 * @param retry how long a client waits before it connects again, from now on
 * @param <T> type of the data
 */
public record Event<T>(Optional<T> data, String id, String name, Optional<Duration> retry) {

  /** @throws IllegalArgumentException for a line break or NUL in the id or the name */
  public Event {
    Objects.requireNonNull(data, "data");
    requireOneLine("id", id);
    requireOneLine("name", name);
    if (retry.isPresent() && retry.get().isNegative()) {
      throw new IllegalArgumentException("retry is negative");
    }
  }

  /** An event with that data. */
  public static <T> Event<T> of(T data) {
    return new Event<>(Optional.of(data), "", "", Optional.empty());
  }

  /** The same with an id. */
  public Event<T> id(String newId) {
    return new Event<>(data, newId, name, retry);
  }

  /** The same with a number as its id. */
  public Event<T> id(long newId) {
    return id(Long.toString(newId));
  }

  /** The same with a name. */
  public Event<T> name(String newName) {
    return new Event<>(data, id, newName, retry);
  }

  /** The same with a time after which clients connect again. */
  public Event<T> retry(Duration time) {
    return new Event<>(data, id, name, Optional.of(time));
  }

  private static void requireOneLine(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == 0) {
        throw new IllegalArgumentException("the " + what + " of an event is one line");
      }
    }
  }
}
