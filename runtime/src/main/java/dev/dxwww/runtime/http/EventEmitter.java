package dev.dxwww.runtime.http;

import java.util.Optional;

/**
 * The open response of an {@link EventStream}. Any thread may send; the order in which one thread
 * sends is the order in which events go out.
 *
 * @param <T> type of the events' data
 */
public interface EventEmitter<T> {
  /**
   * Sends an event that is nothing but data.
   *
   * @throws EventStreamClosedException when the stream has ended
   */
  default void send(T data) {
    send(Event.of(data));
  }

  /**
   * Sends an event. Waits while the client reads more slowly than events are sent; a client that
   * takes nothing for 10 seconds is cut off.
   *
   * @throws EventStreamClosedException when the stream has ended
   */
  void send(Event<? extends T> event);

  /**
   * Sends a comment, which clients drop. One is sent by itself when nothing else was for {@code
   * dx.stream.heartbeat}.
   *
   * @throws EventStreamClosedException when the stream has ended
   */
  void comment(String text);

  /**
   * Whether the stream goes on, as far as is known: that a client has gone away shows when
   * something is sent to it.
   */
  boolean isOpen();

  /** The id of the last event that this client got over an earlier connection. */
  Optional<String> lastEventId();
}
