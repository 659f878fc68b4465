package dev.dxwww.runtime.observe.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Counts the connections of a listener. */
public final class ConnectionCounts {
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder[] cut = new LongAdder[Cut.values().length];

  /** What a client took too long for. */
  public enum Cut { HEAD, BODY, REQUEST, WRITE }

  /** None so far. */
  public ConnectionCounts() {
    Arrays.setAll(cut, i -> new LongAdder());
  }

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

  /** A connection was ended because its client took too long. */
  public void cut(Cut reason) {
    cut[reason.ordinal()].increment();
  }

  /** Connections ended because their client took too long for this. */
  public long cuts(Cut reason) {
    return cut[reason.ordinal()].sum();
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
    out.family("http_server_connections_cut_total", "counter",
        "Connections ended because their client took too long.");
    for (Cut reason : Cut.values()) {
      String label = MetricsText.label("for", reason.name().toLowerCase(Locale.ROOT));
      out.sample("http_server_connections_cut_total", label, cuts(reason));
    }
  }
}
