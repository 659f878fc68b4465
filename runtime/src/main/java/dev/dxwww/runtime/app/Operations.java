package dev.dxwww.runtime.app;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.AdminConfig;
import dev.dxwww.runtime.config.AdmissionConfig;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.config.HealthConfig;
import dev.dxwww.runtime.config.MetricsConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorCounters;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.http.internal.HttpParts;
import dev.dxwww.runtime.http.internal.HttpRoutes;
import dev.dxwww.runtime.http.internal.HttpServer;
import dev.dxwww.runtime.http.internal.HttpSettings;
import dev.dxwww.runtime.observe.Metrics;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.HealthChecks;
import dev.dxwww.runtime.observe.internal.HealthPages;
import dev.dxwww.runtime.observe.internal.MetricsPage;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RequestMetrics;
import dev.dxwww.runtime.observe.internal.ServerPhase;
import dev.dxwww.runtime.observe.internal.Traces;
import dev.dxwww.runtime.spi.HealthCheck;
import dev.dxwww.runtime.spi.RequestTracer;

import org.jspecify.annotations.Nullable;

/** What operators see of an application: its phase, health and metrics, and where they are. */
final class Operations {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  private final ServerPhase phase = new ServerPhase();
  private final ErrorCounters errors = new ErrorCounters();
  private final Observation observation;
  private final Endpoints endpoints;
  private final AdminConfig config;
  private @Nullable HttpServer admin;

  private Operations(Configuration configuration, Components components, long seed) {
    this.observation =
        new Observation(
            new RequestMetrics(),
            new ConnectionCounts(),
            admission(components.config(AdmissionConfig.class)),
            new Traces(seed),
            tracer(components));
    this.config = components.config(AdminConfig.class);
    this.endpoints =
        health(configuration, components).and(metrics(configuration, components));
  }

  static Operations of(Configuration configuration, Components components, long seed) {
    return new Operations(configuration, components, seed);
  }

  private static Admission admission(AdmissionConfig config) {
    return new Admission(
        config.enabled(),
        config.min(),
        config.max(),
        config.slowAfter().toNanos(),
        config.retryAfter().toSeconds());
  }

  private static @Nullable RequestTracer tracer(Components components) {
    List<RequestTracer> tracers = components.all(RequestTracer.class);
    if (tracers.size() > 1) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "several components are a RequestTracer: "
              + tracers.stream().map(t -> t.getClass().getName()).collect(Collectors.joining(", ")),
          "Keep one of them; it may pass requests on to the others.",
          null);
    }
    return tracers.isEmpty() ? null : tracers.getFirst();
  }

  private Endpoints health(Configuration configuration, Components components) {
    HealthConfig health = components.config(HealthConfig.class);
    HealthChecks checks =
        new HealthChecks(
            Launch.joined(
                components.all(HealthCheck.class),
                components.observed().stream().flatMap(o -> o.checks().stream()).toList()),
            health.timeout(),
            health.cache(),
            System::nanoTime,
            phase);
    boolean detailed = configuration.profile() != Profile.PROD;
    return health.enabled()
        ? new HealthPages(checks, detailed).below(health.path())
        : Endpoints.NONE;
  }

  private Endpoints metrics(Configuration configuration, Components components) {
    MetricsConfig metrics = components.config(MetricsConfig.class);
    boolean exposed =
        switch (metrics.expose()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> config.port().isPresent() || configuration.profile() != Profile.PROD;
        };
    if (!exposed) {
      return Endpoints.NONE;
    }
    Metrics own = components.all(Metrics.class).stream().findFirst().orElseGet(Metrics::new);
    return new MetricsPage(observation, errors, own, components.observed()).at(metrics.path());
  }

  ErrorCounters errors() {
    return errors;
  }

  Observation observation() {
    return observation;
  }

  /** Opens the listener for health and metrics, if there is one: before the application starts. */
  void listen(HttpSettings main, HttpParts parts) {
    config.port().ifPresent(port -> {
      admin =
          HttpServer.start(
              Settings.admin(main, config, port),
              parts.observation(observation.apart()),
              HttpRoutes.only(endpoints));
      LOG.log(
          System.Logger.Level.INFO,
          "health and metrics on http://" + config.host() + ":" + admin.port()
              + " (" + String.join(", ", endpoints.paths()) + ")");
    });
  }

  /** The paths that the main listener serves beside an application's routes. */
  Endpoints onMain(List<Route> routes) {
    if (config.port().isPresent()) {
      return Endpoints.NONE;
    }
    Set<String> taken =
        routes.stream().map(Route::template).filter(endpoints.paths()::contains)
            .collect(Collectors.toSet());
    taken.forEach(path ->
        LOG.log(
            System.Logger.Level.WARNING,
            "the application has a route " + path + " of its own, which takes the place of the"
                + " framework's; move that by dx.health.path or dx.metrics.path"));
    return endpoints.without(taken);
  }

  /** The port of the listener for health and metrics; 0 without. */
  int adminPort() {
    return admin == null ? 0 : admin.port();
  }

  /** The application takes requests. */
  void serving() {
    phase.enter(ServerPhase.Phase.SERVING);
  }

  /** Not ready from here on; waits until load balancers have seen it. */
  void stopping(Duration delay) {
    phase.enter(ServerPhase.Phase.STOPPING);
    if (delay.isZero()) {
      return;
    }
    LOG.log(
        System.Logger.Level.INFO,
        "stopping: not ready any more; goes on for " + delay.toMillis() + " ms");
    try {
      // Load balancers look again at a time of their own, and do not tell that they have.
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      // Whoever interrupts a stop wants it to be quick.
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the listener for health and metrics, the last thing of all. */
  void close() {
    if (admin != null) {
      admin.close();
    }
  }
}
