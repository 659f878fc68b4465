package dev.dxwww.runtime.observe.internal;

import java.util.List;

import dev.dxwww.runtime.spi.HealthCheck;

/** A part of the framework that an application may have, with health and metrics of its own. */
public interface Observed {

  /** What it adds to the health of the application. */
  List<HealthCheck> checks();

  /** Writes its metrics. */
  void write(MetricsText out);
}
