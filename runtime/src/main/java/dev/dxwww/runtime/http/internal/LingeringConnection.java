package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.Connections;
import dev.dxwww.runtime.observe.internal.CurrentRequest;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A connection that, when it ends while the client is still sending, reads on for a moment. Closing
 * a socket with unread bytes resets it, and a reset makes clients drop the response they were sent.
 */
final class LingeringConnection implements ServerConnection, InterruptableTask<Void> {
  private static final long MOST_BYTES = 1 << 20;
  private static final long MOST_MILLIS = 1_000;

  private final ServerConnection connection;
  private final ConnectionContext context;
  private final Connections connections;
  private volatile boolean stopping;

  LingeringConnection(
      ServerConnection connection, ConnectionContext context, Connections connections) {
    this.connection = connection;
    this.context = context;
    this.connections = connections;
  }

  @Override
  public void handle(Limit limit) throws InterruptedException {
    connections.begin();
    try {
      CurrentRequest.connection(() -> serve(limit));
    } finally {
      connections.end();
    }
  }

  private void serve(Limit limit) throws InterruptedException {
    try {
      connection.handle(limit);
    } catch (UnreadBodyException e) {
      linger();
      throw e;
    }
    // It returns, and does not throw, after it refused a request that it could not parse.
    if (!stopping) {
      linger();
    }
  }

  private void linger() {
    HelidonSocket socket = context.serverSocket();
    CountDownLatch done = new CountDownLatch(1);
    context.dataWriter().flush();
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
      stopping = true;
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

  @Override
  public Duration idleTime() {
    return connection.idleTime();
  }

  @Override
  public void close(boolean interrupt) {
    stopping = true;
    connection.close(interrupt);
  }

  @Override
  public boolean canInterrupt() {
    return connection instanceof InterruptableTask<?> task && task.canInterrupt();
  }

  /** Not used: the listener calls {@link #handle}. */
  @Override
  public Void call() {
    throw new UnsupportedOperationException();
  }
}
