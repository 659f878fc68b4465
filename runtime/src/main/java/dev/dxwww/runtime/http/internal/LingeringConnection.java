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
  private static final long MOST_MILLIS = 1_000;

  private final ServerConnection connection;
  private final WireConnection wire;
  private final Connections server;
  private final ConnectionCounts counts;

  LingeringConnection(
      ServerConnection connection,
      WireConnection wire,
      Connections server,
      ConnectionCounts counts) {
    this.connection = connection;
    this.wire = wire;
    this.server = server;
    this.counts = counts;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    counts.begin();
    try {
      CurrentRequest.connection(() -> serve(limit));
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
    wire.source().flush();
    Thread.ofVirtual().start(() -> closeUnlessDone(socket, done));
    try {
      long read = 0;
      byte[] bytes = socket.get();
      while (bytes != null && read < MOST_BYTES) {
        read += bytes.length;
        bytes = socket.get();
      }
    } catch (RuntimeException e) {
      // The client or the deadline closed it: just what was waited for.
      done.countDown();
    } finally {
      done.countDown();
    }
  }

  private static void closeUnlessDone(HelidonSocket socket, CountDownLatch done) {
    try {
      if (!done.await(MOST_MILLIS, TimeUnit.MILLISECONDS)) {
        socket.close();
      }
    } catch (UncheckedIOException e) {
      // It was closed at the same moment.
      done.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The listener's own counts whole seconds, and the time of the request that is being served. */
  @Override
  public Duration idleTime() {
    return wire.source().idleTime();
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
