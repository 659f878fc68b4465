package dev.dxwww.runtime.spi;

import dev.dxwww.runtime.observe.Health;

/**
 * Says whether something the application needs is well; a component of this type is asked whenever
 * somebody asks for the application's health:
 *
 * <pre>{@code
 * @Component
 * final class StockCheck implements HealthCheck {
 *   StockCheck(Stock stock) { ... }
 *
 *   public String name() { return "stock"; }
 *
 *   public Health check() { return stock.answers() ? Health.up() : Health.down("no answer"); }
 * }
 * }</pre>
 *
 * <p>Runs in a virtual thread of its own, never twice at once, at most {@code dx.health.timeout}
 * until it counts as down.
 */
public interface HealthCheck {
  /** What a check is asked about. */
  enum Probe {
    /** Whether the process should go on: what only a restart mends. */
    LIVE,
    /** Whether requests should be sent here now. */
    READY,
    /** Whether the start is over. */
    STARTED
  }

  /** The name in the answer, unique in the application; shown to whoever asks. */
  String name();

  /** The question it answers: whether requests should be sent here, unless it says otherwise. */
  default Probe probe() {
    return Probe.READY;
  }

  /** How it is; what this throws counts as down and is logged. */
  Health check() throws Exception;
}
