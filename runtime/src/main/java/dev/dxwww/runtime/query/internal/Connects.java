package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

  private final Duration limit;

  Connects(DataSource source, Duration limit) {
    this.source = source;
    this.limit = limit;
  }

  Connection await() throws SQLException {
    CompletableFuture<Connection> future = started();
    try {
      return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.whenComplete(Connects::giveBack);
      throw new SQLException("no connection in time", "08001");
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

  private CompletableFuture<Connection> started() throws SQLException {
    try {
      return CompletableFuture.supplyAsync(this::get, threads);
    } catch (RejectedExecutionException e) {
      throw new SQLException("the pool is closed", "08003");
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
