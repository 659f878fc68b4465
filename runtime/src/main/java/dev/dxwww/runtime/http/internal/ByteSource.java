package dev.dxwww.runtime.http.internal;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The bytes that a client sends, and the one place where a connection waits for them.
 *
 * <p>Whoever ends an idle connection and the client's next request race for it: both try to move
 * {@link #phase} on from a waiting phase, and only one of them can. If the end wins, the request
 * was not looked at and the client may send it again; if the request wins, it is answered first.
 * The listener's own way, an interrupt, closes the socket under responses still in its queue.
 */
final class ByteSource implements Supplier<byte[]> {
  /** The server has the turn: it reads what has arrived, or makes and sends a response. */
  private static final int SERVING = 0;
  /** The client has the turn: its next request, or the rest of that one's head. */
  private static final int AWAITING_HEAD = 1;
  /** The client has the turn: the head of its request is there, the rest of the body is not. */
  private static final int AWAITING_BODY = 2;
  private static final int ENDED = 3;

  /** How long responses that nobody fetches hold the end of a connection. */
  private static final Duration LAST_WRITE = Duration.ofSeconds(5);

  private final HelidonSocket socket;
  private final Runnable lastWrites;
  private final Connections server;
  private final AtomicInteger phase = new AtomicInteger(SERVING);
  private volatile boolean ending;
  /** When the last request was done with, by {@link System#nanoTime}. */
  private volatile long idleSince = System.nanoTime();
  /** Of the connection's own thread. */
  private boolean headRead;

  /**
   * The bytes of one client.
   *
   * @param lastWrites waits until all that was written has gone out
   */
  ByteSource(HelidonSocket socket, Runnable lastWrites, Connections server) {
    this.socket = socket;
    this.lastWrites = lastWrites;
    this.server = server;
  }

  /** The head of a request is complete; what comes next is its body. */
  void headIsRead() {
    headRead = true;
  }

  /** The last request is done with; what comes next is the head of another. */
  void requestIsDone() {
    headRead = false;
    idleSince = System.nanoTime();
  }

  /**
   * The next bytes.
   *
   * @throws CloseConnectionException when there are none, or when they come too late to be served
   */
  @Override
  public byte[] get() {
    int waiting = headRead ? AWAITING_BODY : AWAITING_HEAD;
    // After the phase is set: either this sees the stop, or the stop sees the phase.
    if (!phase.compareAndSet(SERVING, waiting)
        || (headRead ? server.areBodiesEnded() : isEnding())) {
      throw new CloseConnectionException("the server ends the connection");
    }
    byte[] bytes;
    try {
      bytes = socket.get();
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("the connection broke off", e);
    }
    if (bytes == null) {
      throw new CloseConnectionException("the client ended the connection");
    }
    if (!phase.compareAndSet(waiting, SERVING)) {
      throw new CloseConnectionException("the request came too late");
    }
    return bytes;
  }

  /** How long the next request, or the rest of its head, has been waited for. */
  Duration idleTime() {
    return phase.get() == AWAITING_HEAD
        ? Duration.ofNanos(System.nanoTime() - idleSince)
        : Duration.ZERO;
  }

  /** Ends the connection: at once when no request has begun, else after its response. */
  void end() {
    ending = true;
    endIfIdle();
  }

  /** Ends the connection if it waits for the head of a request. */
  void endIfIdle() {
    if (phase.compareAndSet(AWAITING_HEAD, ENDED)) {
      close();
    }
  }

  /** Ends the connection if it waits for the rest of a body. */
  void endIfInBody() {
    if (phase.compareAndSet(AWAITING_BODY, ENDED)) {
      close();
    }
  }

  /** Whether no further request is served on this connection. */
  boolean isEnding() {
    return ending || server.isStopping();
  }

  /** Closes the socket once what is queued has gone out: on its own thread, as that may block. */
  private void close() {
    Thread.ofVirtual().start(() -> {
      try {
        Thread.ofVirtual().start(this::flush).join(LAST_WRITE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        closeSocket();
      }
    });
  }

  /** Waits until all that was written has gone out, or cannot. */
  void flush() {
    try {
      lastWrites.run();
    } catch (RuntimeException e) {
      // The client is gone, and with it whoever wanted to read it.
      ending = true;
    }
  }

  /** Closes the socket at once, whatever is being done with it. */
  void closeSocket() {
    try {
      socket.close();
    } catch (UncheckedIOException e) {
      // It was closed at the same moment.
      ending = true;
    }
  }
}
