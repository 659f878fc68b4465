package dev.dxwww.runtime.query.internal;

import dev.dxwww.runtime.observe.internal.MetricsText;

/** What operators see of the pool. */
final class PoolMetrics {
  private PoolMetrics() {}

  static void write(Pool pool, MetricsText out) {
    Gate gate = pool.gate();
    gauge(out, "dx_db_pool_size", "Connections the pool may have.", gate.size());
    gauge(out, "dx_db_pool_open", "Connections that are open.", pool.events().open());
    gauge(out, "dx_db_pool_in_use", "Connections that are in use.", gate.inUse());
    gauge(out, "dx_db_pool_waiting", "Threads that wait for a connection.", gate.waiting());
    out.family("dx_db_pool_wait_seconds", "histogram", "How long threads waited for a connection.");
    gate.waits().write(out, "dx_db_pool_wait_seconds", "");
    counter(out, "dx_db_connections_opened_total", "Connections made.", pool.events().opened());
    counter(
        out, "dx_db_connections_failed_total", "Connections that could not be made.",
        pool.events().refused());
  }

  private static void gauge(MetricsText out, String name, String help, long value) {
    out.family(name, "gauge", help);
    out.sample(name, "", value);
  }

  private static void counter(MetricsText out, String name, String help, long value) {
    out.family(name, "counter", help);
    out.sample(name, "", value);
  }
}
