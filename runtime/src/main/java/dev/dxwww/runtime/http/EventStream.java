package dev.dxwww.runtime.http;

import java.util.Objects;

/**
 * What a handler returns to answer by server-sent events ({@code text/event-stream}, the browser's
 * {@code EventSource}): the response stays open, and each event goes out as it is sent.
 *
 * <p>The source runs once, on the thread of its request, when all is ready for the first event. The
 * stream ends when it returns. When the client goes away, or the application stops, {@code send}
 * throws {@link EventStreamClosedException} and the source's thread is interrupted, so that it ends
 * wherever it waits. An exception of the source cuts the connection, and is logged.
 *
 * <p>Data that is text goes out as it is, one {@code data} line for each of its lines; all else as
 * JSON.
 *
 * {@snippet lang=java :
 * @Get("/changes")
 * EventStream<Change> changes(@HeaderParam("Last-Event-ID") Optional<Long> last) {
 *   return EventStream.of(out -> {
 *     try (Subscription changes = feed.subscribe(last)) {
 *       while (out.isOpen()) {
 *         Change change = changes.take();
 *         out.send(Event.of(change).id(change.number()));
 *       }
 *     }
 *   });
 * }
 * }
 *
 * @param <T> type of the events' data
 */
public final class EventStream<T> {
  private final Source<T> source;

  private EventStream(Source<T> source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  /** A stream of what a source sends. */
  public static <T> EventStream<T> of(Source<T> source) {
    return new EventStream<>(source);
  }

  /** What sends the events. */
  public Source<T> source() {
    return source;
  }

  /**
   * Sends events until there are no more.
   *
   * @param <T> type of the events' data
   */
  @FunctionalInterface
  public interface Source<T> {
    /**
     * Sends events; the stream ends when it returns.
     *
     * @throws Exception what it likes; it is logged, and the client's connection is cut
     */
    void run(EventEmitter<T> out) throws Exception;
  }
}
