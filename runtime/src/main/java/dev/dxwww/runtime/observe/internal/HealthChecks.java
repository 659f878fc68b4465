package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.observe.Health;
import dev.dxwww.runtime.spi.HealthCheck;
import dev.dxwww.runtime.spi.HealthCheck.Probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Answers what the application's health is. */
public final class HealthChecks {
  /** The name under which the server itself answers. */
  static final String APPLICATION = "application";

  private final List<GuardedCheck> checks = new ArrayList<>();
  private final ServerPhase phase;

  /**
   * Checks and how to run them.
   *
   * @throws DxException code 5001 when two have one name
   */
  public HealthChecks(
      List<HealthCheck> checks,
      Duration timeout,
      Duration cache,
      LongSupplier clock,
      ServerPhase phase) {
    this.phase = phase;
    Set<String> names = new HashSet<>(Set.of(APPLICATION));
    for (HealthCheck check : checks) {
      if (!names.add(check.name())) {
        throw new DxException(
            ErrorCode.CONFIGURATION,
            "two health checks have the name " + check.name(),
            "Give each HealthCheck component a name of its own; \"application\" is taken.",
            null);
      }
      this.checks.add(new GuardedCheck(check, timeout, cache, clock));
    }
  }

  /**
   * The answer to one question.
   *
   * @param isUp whether all is well
   * @param checks what each check said, by name
   */
  public record Report(boolean isUp, List<Named> checks) {}

  /** What one check said. */
  public record Named(String name, Health health) {}

  /** Runs the checks of a question, all at once, and waits for them. */
  public Report report(Probe probe) {
    List<Named> found = new ArrayList<>();
    found.add(new Named(APPLICATION, application(probe)));
    if (found.getFirst().health().isUp()) {
      List<GuardedCheck> asked = checks.stream().filter(c -> c.probe() == probe).toList();
      List<GuardedCheck.Run> runs = asked.stream().map(GuardedCheck::begin).toList();
      for (int i = 0; i < asked.size(); i++) {
        found.add(new Named(asked.get(i).name(), asked.get(i).result(runs.get(i))));
      }
    }
    return new Report(found.stream().allMatch(named -> named.health().isUp()), found);
  }

  private Health application(Probe probe) {
    ServerPhase.Phase now = phase.now();
    boolean isUp = switch (probe) {
      case LIVE -> true;
      case READY -> now == ServerPhase.Phase.SERVING;
      case STARTED -> now != ServerPhase.Phase.STARTING;
    };
    return new Health(isUp, Map.of("phase", now.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
