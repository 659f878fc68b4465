package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Waits on platform threads for connections that have to be made. There are no more of them than
 * callers that the gate lets in.
 */
final class Connects implements AutoCloseable {
  private final DataSource source;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("dx-db-connect-", 1).factory());

  Connects(DataSource source) {
    this.source = source;
  }

  Connection await() throws SQLException {
    CompletableFuture<Connection> future = CompletableFuture.supplyAsync(this::get, threads);
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      future.whenComplete(Connects::giveBack);
      throw new SQLException("interrupted", "08000");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new SQLException("the pool failed", "08000", e.getCause());
    }
  }

  private Connection get() {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** The caller has gone; never throws. */
  private static void giveBack(@Nullable Connection connection, @Nullable Throwable failure) {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // The pool ends it by itself.
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
