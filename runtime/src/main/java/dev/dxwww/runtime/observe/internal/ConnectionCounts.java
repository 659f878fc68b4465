package dev.dxwww.runtime.observe.internal;

import java.util.concurrent.atomic.LongAdder;

/** Counts the connections of a listener. */
public final class ConnectionCounts {
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /** None so far. */
  public ConnectionCounts() {}

  void accept() {
    accepted.increment();
  }

  void refuse() {
    refused.increment();
  }

  /** A connection's first bytes have come. */
  public void begin() {
    begun.increment();
  }

  /** A connection that had begun is over. */
  public void end() {
    ended.increment();
  }

  /** Connections that have sent something and are open. */
  public long open() {
    long over = ended.sum();
    return Math.max(0, begun.sum() - over);
  }

  /** Connections closed at once because their address had too many. */
  public long refused() {
    return refused.sum();
  }

  void write(MetricsText out) {
    out.family("http_server_connections", "gauge", "Open connections that have sent something.");
    out.sample("http_server_connections", "", open());
    out.family("http_server_connections_accepted_total", "counter", "Connections accepted.");
    out.sample("http_server_connections_accepted_total", "", accepted.sum());
    out.family("http_server_connections_refused_total", "counter",
        "Connections closed at once because their address had too many.");
    out.sample("http_server_connections_refused_total", "", refused.sum());
  }
}
