package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.internal.guard.ClientClock;
import dev.dxwww.runtime.observe.internal.ConnectionCounts.Cut;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

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
  /** As serving, while the guard interrupts the request's thread. */
  private static final int HURRYING = 4;

  /** How long responses that nobody fetches hold the end of a connection. */
  private static final Duration LAST_WRITE = Duration.ofSeconds(5);

  private final HelidonSocket socket;
  private final Runnable lastWrites;
  private final Connections server;
  private final AtomicInteger phase = new AtomicInteger(SERVING);
  private final ClientClock clock;
  private final Thread thread = Thread.currentThread();
  private volatile boolean ending;
  /** Whether the request that is being served has been interrupted for taking too long. */
  private volatile boolean late;
  /** Of the connection's own thread. */
  private boolean headRead;

  /**
   * The bytes of one client, read by the calling thread.
   *
   * @param lastWrites waits until all that was written has gone out
   * @param clock is told of what is waited for and what came
   */
  ByteSource(
      HelidonSocket socket, Runnable lastWrites, Connections server, ClientClock clock) {
    this.socket = socket;
    this.lastWrites = lastWrites;
    this.server = server;
    this.clock = clock;
  }

  /** The head of a request is complete; what comes next is its body. */
  void headIsRead() {
    headRead = true;
    clock.headIsRead();
  }

  /** The last request is done with; what comes next is the head of another. */
  void requestIsDone(boolean moreIsThere) {
    headRead = false;
    clock.betweenRequests(moreIsThere);
  }

  /**
   * The next bytes.
   *
   * @throws CloseConnectionException when there are none, or when they come too late to be served
   */
  @Override
  public byte[] get() {
    int waiting = headRead ? AWAITING_BODY : AWAITING_HEAD;
    if (headRead) {
      clock.awaitBody();
    } else {
      clock.awaitHead();
    }
    // After the phase is set: either this sees the stop, or the stop sees the phase.
    if (!begin(waiting) || (headRead ? server.areBodiesEnded() : isEnding())) {
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
    if (headRead) {
      clock.bodyArrived(bytes.length);
    } else {
      clock.headArrived();
    }
    return bytes;
  }

  /** Gives the turn to the client; false when it has ended, or had the turn and sent nothing. */
  private boolean begin(int waiting) {
    while (!phase.compareAndSet(SERVING, waiting)) {
      int at = phase.get();
      // The guard is quick. Whoever asks again after a wait that failed finds the phase of that.
      if (at != HURRYING && at != SERVING) {
        return false;
      }
      Thread.onSpinWait();
    }
    if (late) {
      // With the flag set, the wait would close the socket.
      Thread.interrupted();
    }
    return true;
  }

  // ---- the time of a request

  /**
   * A request begins to be served, at this time. From here to {@link #served} its thread may be
   * interrupted, and at no other time: the guard looks at the clock again once it has the phase,
   * and this looks at the phase once the clock is set.
   */
  void serving(long now) {
    clock.serving(now);
    awaitHurry();
    if (late) {
      late = false;
      Thread.interrupted();
    }
  }

  /** The request is done with, or may last as long as it likes. */
  void served() {
    clock.unlimited();
    awaitHurry();
    if (late) {
      // The guard may have set another time before it saw this one.
      clock.unlimited();
      Thread.interrupted();
    }
  }

  private void awaitHurry() {
    while (phase.get() == HURRYING) {
      Thread.onSpinWait();
    }
  }

  /** So many bytes of content are a reason to take longer. */
  void allow(long bytes) {
    clock.allow(bytes);
  }

  /** Whether the request that is being served was interrupted for taking too long. */
  boolean isLate() {
    return late;
  }

  /** Ends what should have ended by now. */
  void endIfOverdue(long now) {
    switch (phase.get()) {
      case AWAITING_HEAD -> {
        if (clock.isWaitOver(now)) {
          endIfIn(AWAITING_HEAD, clock.hasBegun() ? Cut.HEAD : null);
        }
      }
      case AWAITING_BODY -> {
        if (clock.isWaitOver(now)) {
          endIfIn(AWAITING_BODY, Cut.BODY);
        } else if (clock.isRequestOver(now)) {
          endIfIn(AWAITING_BODY, Cut.REQUEST);
        }
      }
      case SERVING -> {
        if (clock.isRequestOver(now)) {
          hurry(now);
        }
      }
      default -> {
        // It has ended already.
      }
    }
  }

  /** The handler is interrupted; a client that does not take the response in time is cut. */
  private void hurry(long now) {
    if (!phase.compareAndSet(SERVING, HURRYING)) {
      return;
    }
    try {
      if (!clock.isRequestOver(now)) {
        return;
      }
      if (clock.isWriting()) {
        server.counts().cut(Cut.REQUEST);
        closeSocket();
        return;
      }
      late = true;
      clock.timeToAnswer();
      thread.interrupt();
    } finally {
      phase.set(SERVING);
    }
  }

  // ---- the end

  /** Ends the connection: at once when no request has begun, else after its response. */
  void end() {
    ending = true;
    endIfIdle();
  }

  /** Ends the connection if it waits for the head of a request. */
  void endIfIdle() {
    endIfIn(AWAITING_HEAD, null);
  }

  /** Ends the connection if it waits for the rest of a body. */
  void endIfInBody() {
    endIfIn(AWAITING_BODY, null);
  }

  private void endIfIn(int waiting, @Nullable Cut reason) {
    if (phase.compareAndSet(waiting, ENDED)) {
      if (reason != null) {
        server.counts().cut(reason);
      }
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
