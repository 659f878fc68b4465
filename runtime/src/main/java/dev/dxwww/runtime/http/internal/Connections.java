package dev.dxwww.runtime.http.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of one server, and how far its stop has come. */
final class Connections {
  private final Set<ByteSource> open = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private volatile boolean bodiesEnded;

  void opened(ByteSource connection) {
    open.add(connection);
  }

  void closed(ByteSource connection) {
    open.remove(connection);
  }

  /** Whether no connection may begin another request. */
  boolean isStopping() {
    return stopping;
  }

  /** Whether requests whose body has not arrived by now are given up. */
  boolean areBodiesEnded() {
    return bodiesEnded;
  }

  /**
   * From now on no request begins; those that are being served go on. The listener then ends each
   * connection that it knows of; one that is just being made sees for itself.
   */
  void stop() {
    stopping = true;
  }

  /** From now on nobody waits for the rest of a body either. */
  void endBodies() {
    bodiesEnded = true;
    open.forEach(ByteSource::endIfInBody);
  }
}
