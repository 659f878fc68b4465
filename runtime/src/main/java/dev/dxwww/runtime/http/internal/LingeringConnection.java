package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.observe.internal.CurrentRequest;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that ends without losing what was sent on it.
 *
 * <p>It ends after its last response has gone out, not while that stands in a queue. And when it
 * ends while the client is still sending, it reads on for a moment: closing a socket with unread
 * bytes resets it, and a reset makes clients drop the response they were sent.
 */
final class LingeringConnection implements ServerConnection, InterruptableTask<Void> {
  /** The time is the limit that counts; clients that upload fast are to reach their end. */
  private static final long MOST_BYTES = 64 << 20;
  private static final long LOOK_MILLIS = 250;
  /**
   * After so many looks in a row that find nothing new: a second of silence. Not by the clock: when
   * this machine comes to a halt for a moment, that is not its client's silence.
   */
  private static final int SILENT_LOOKS = 4;
  /** Five seconds. */
  private static final int MOST_LOOKS = 20;

  private final ServerConnection connection;
  private final WireConnection wire;
  private final Connections server;
  private final ConnectionCounts counts;

  LingeringConnection(
      ServerConnection connection,
      WireConnection wire,
      Connections server) {
    this.connection = connection;
    this.wire = wire;
    this.server = server;
    this.counts = server.counts();
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    counts.begin();
    try {
      CurrentRequest.connection(wire, () -> serve(limit));
    } finally {
      counts.end();
    }
  }

  private void serve(Limit limit) throws InterruptedException {
    server.opened(wire);
    try {
      connection.handle(limit);
      // It returns, and does not throw, after it refused a request that it could not parse.
      linger();
    } catch (UnreadBodyException e) {
      linger();
      throw e;
    } finally {
      // The listener closes the queue next, and waits a second at most for what stands in it.
      wire.source().flush();
      server.closed(wire);
    }
  }

  private void linger() {
    HelidonSocket socket = wire.serverSocket();
    CountDownLatch done = new CountDownLatch(1);
    AtomicLong read = new AtomicLong();
    wire.source().flush();
    Thread.ofVirtual().start(() -> closeInTime(socket, read, done));
    try {
      byte[] bytes = socket.get();
      while (bytes != null && read.get() < MOST_BYTES) {
        read.addAndGet(bytes.length);
        bytes = socket.get();
      }
    } catch (RuntimeException e) {
      // The client or the deadline closed it: just what was waited for.
      done.countDown();
    } finally {
      done.countDown();
    }
  }

  private static void closeInTime(HelidonSocket socket, AtomicLong read, CountDownLatch done) {
    try {
      long before = 0;
      int silent = 0;
      for (int look = 0; look < MOST_LOOKS && silent < SILENT_LOOKS; look++) {
        if (done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        long now = read.get();
        silent = now == before ? silent + 1 : 0;
        before = now;
      }
      socket.close();
    } catch (UncheckedIOException e) {
      // It was closed at the same moment.
      done.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** None: the guard of connections ends idle ones, and knows for what it waits. */
  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }

  /**
   * Ends the connection; unless {@code interrupt}, after the response that is being made. The
   * listener's own way would interrupt between requests, and lose responses: {@link ByteSource}.
   */
  @Override
  public void close(boolean interrupt) {
    wire.source().end();
    if (interrupt) {
      connection.close(true);
    }
  }

  /** Never: {@link #close} ends it without. */
  @Override
  public boolean canInterrupt() {
    return false;
  }

  /** Not used: the listener calls {@link #handle}. */
  @Override
  public Void call() {
    throw new UnsupportedOperationException();
  }
}
