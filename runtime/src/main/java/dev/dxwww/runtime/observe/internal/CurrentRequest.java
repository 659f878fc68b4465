package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.observe.TraceContext;

import org.jspecify.annotations.Nullable;

/**
 * The request that a thread serves, for whoever writes a log line. A connection binds a slot for
 * its life, so that a request costs the write of a field and nothing more; threads forked by a
 * structured scope see the same slot.
 */
public final class CurrentRequest {
  private static final ScopedValue<CurrentRequest> SLOT = ScopedValue.newInstance();

  private @Nullable Facts facts;
  private @Nullable AccessEntry access;
  private final Object peer;

  private CurrentRequest(Object peer) {
    this.peer = peer;
  }

  /** What of a request goes into log lines. */
  public interface Facts {
    /** The id in {@code X-Request-Id}. */
    String requestId();

    /** Its place in a trace. */
    TraceContext trace();
  }

  /**
   * One response, as the access log tells it.
   *
   * @param method the request's method
   * @param path the canonical path, without the query
   * @param status of the response
   * @param bytes of content sent
   * @param nanos from the first line of the request to the end of the response
   * @param client address of the client; empty when it is not known
   */
  public record AccessEntry(
      String method, String path, int status, long bytes, long nanos, String client) {}

  /** What runs within a connection. */
  @FunctionalInterface
  public interface Connection {
    void run() throws InterruptedException;
  }

  /** Runs a connection with a slot for its requests; {@code peer} is what its owner knows of it. */
  public static void connection(Object peer, Connection connection) throws InterruptedException {
    ScopedValue.where(SLOT, new CurrentRequest(peer))
        .<@Nullable Void, InterruptedException>call(
            () -> {
              connection.run();
              return null;
            });
  }

  /** The slot of the calling thread's connection, or null. */
  public static @Nullable CurrentRequest slot() {
    return SLOT.isBound() ? SLOT.get() : null;
  }

  /** The request that the calling thread serves, or null. */
  public static @Nullable Facts get() {
    CurrentRequest slot = slot();
    return slot == null ? null : slot.facts;
  }

  /** The response whose access line the calling thread is writing, or null. */
  public static @Nullable AccessEntry accessEntry() {
    CurrentRequest slot = slot();
    return slot == null ? null : slot.access;
  }

  /** What the owner of the connection knows of it. */
  public Object peer() {
    return peer;
  }

  /** From here on the connection serves this request; null for none. */
  public void serve(@Nullable Facts request) {
    facts = request;
  }

  /** From here on the connection writes this access line; null for none. */
  public void access(@Nullable AccessEntry entry) {
    access = entry;
  }
}
