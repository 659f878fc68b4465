package dev.dxwww.runtime.app;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.runtime.error.ErrorBoundary;
import dev.dxwww.runtime.generated.Wiring;

/**
 * What runs at the start and the stop of one component.
 *
 * <p>Hooks of the stop belong to those of the start: where a hook of the start failed or was not
 * reached, none of the stop runs. A component without hooks of the start has started with its
 * creation. It is closed in any case, since it was created.
 */
final class ComponentHooks {
  /** Something to run, and its name for messages. */
  private record Named(String what, Wiring.Hook hook) {
    private void runAtStop() {
      new ErrorBoundary(what).run("stop", hook::run);
    }
  }

  private final List<Named> starts = new ArrayList<>(1);
  private final List<Named> stops = new ArrayList<>(1);
  private final List<Named> closes = new ArrayList<>(1);
  private int started;

  void onStart(String what, Wiring.Hook hook) {
    starts.add(new Named(what, hook));
  }

  void onStop(String what, Wiring.Hook hook) {
    stops.add(new Named(what, hook));
  }

  void closedBy(String what, Wiring.Hook hook) {
    closes.add(new Named(what, hook));
  }

  /**
   * Runs the hooks of the start.
   *
   * @throws StartException naming the first that throws
   */
  void start() {
    for (Named start : starts) {
      try {
        start.hook().run();
      } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
        throw Components.failure(start.what() + " failed", e);
      }
      started++;
    }
  }

  /** Runs the hooks of the stop if those of the start ran, in the reverse order; then closes. */
  void stop() {
    if (started == starts.size()) {
      stops.reversed().forEach(Named::runAtStop);
    }
    closes.forEach(Named::runAtStop);
  }
}
