package dev.dxwww.runtime;

import java.net.URI;
import java.util.List;

import dev.dxwww.runtime.app.Lifecycle;
import dev.dxwww.runtime.resilience.Circuit;

/** An application that listens. Closing it stops it. */
public final class RunningApp implements AutoCloseable {
  private final Lifecycle lifecycle;

  RunningApp(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** The port it listens on, also where the configuration says 0. */
  public int port() {
    return lifecycle.port();
  }

  /** The port of the listener for health and metrics; 0 without {@code dx.admin.port}. */
  public int adminPort() {
    return lifecycle.adminPort();
  }

  /** Where it is reached from this machine, {@code http://localhost:8080}; no slash at the end. */
  public URI url() {
    return URI.create(lifecycle.url());
  }

  /** The surroundings it runs in. */
  public Profile profile() {
    return lifecycle.profile();
  }

  /**
   * The one component that was created as this type or is an instance of it.
   *
   * @throws IllegalArgumentException when there is none, or there are several
   */
  public <T> T get(Class<T> type) {
    return lifecycle.get(type, null);
  }

  /**
   * The component of this type with this {@code @Named} value; empty for the one without.
   *
   * @throws IllegalArgumentException when there is none
   */
  public <T> T get(Class<T> type, String name) {
    return lifecycle.get(type, name);
  }

  /**
   * A configuration record.
   *
   * @throws IllegalArgumentException when the application has none of this type
   */
  public <T> T config(Class<T> type) {
    return lifecycle.config(type);
  }

  /** The circuits of {@code @CircuitBreaker}, with their state and counts. */
  public List<Circuit> circuits() {
    return lifecycle.circuits();
  }

  /** Names of all methods with {@code @Scheduled}, {@code Cleanup.purge}. */
  public List<String> scheduled() {
    return lifecycle.scheduler().names();
  }

  /**
   * Runs a method with {@code @Scheduled} now, as its schedule would, and returns when it has
   * ended; also where schedules are switched off, as they are in profile test.
   *
   * @param name {@code Cleanup.purge}
   * @throws IllegalArgumentException when there is none of that name
   * @throws IllegalStateException when it is running, or the application stops
   * @throws Exception what the method throws
   */
  public void runScheduled(String name) throws Exception {
    lifecycle.scheduler().run(name);
  }

  /**
   * Says that it is not ready, and after {@code dx.server.shutdown-delay} takes no more requests,
   * answers those being served and waits for what is scheduled and runs (at most {@code
   * dx.server.shutdown-grace}), then stops the components in the reverse order of their start.
   * Does nothing the second time.
   */
  public void stop() {
    lifecycle.stop();
  }

  /** The same as {@link #stop}, from a shutdown hook: the log lasts until the end. */
  void stopWithProcess() {
    lifecycle.stopWithProcess();
  }

  /** The same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }

  /** Waits until it has stopped; returns early when the thread is interrupted. */
  public void awaitStop() {
    lifecycle.awaitStop();
  }
}
