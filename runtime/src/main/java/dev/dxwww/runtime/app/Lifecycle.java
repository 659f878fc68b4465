package dev.dxwww.runtime.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.config.FrameworkConfigs;
import dev.dxwww.runtime.config.LogConfig;
import dev.dxwww.runtime.config.OpenApiConfig;
import dev.dxwww.runtime.config.ScheduleConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCounters;
import dev.dxwww.runtime.error.ErrorPageConfig;
import dev.dxwww.runtime.error.ErrorPages;
import dev.dxwww.runtime.error.ErrorResponder;
import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.GeneratedApplication;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.http.internal.HttpParts;
import dev.dxwww.runtime.http.internal.HttpRoutes;
import dev.dxwww.runtime.http.internal.HttpServer;
import dev.dxwww.runtime.http.internal.HttpSettings;
import dev.dxwww.runtime.http.internal.Safeguards;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.openapi.OpenApiRoutes;
import dev.dxwww.runtime.resilience.Circuit;
import dev.dxwww.runtime.resilience.CircuitListener;
import dev.dxwww.runtime.schedule.Scheduler;
import dev.dxwww.runtime.security.internal.AccountLimit;
import dev.dxwww.runtime.security.internal.AuthRoutes;
import dev.dxwww.runtime.security.internal.Authentication;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;
import dev.dxwww.runtime.spi.Interceptor;

import org.jspecify.annotations.Nullable;

/** One run of an application: configuration, wiring, hooks, listening; and back. */
public final class Lifecycle {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  private final Configuration configuration;
  private final Components components;
  private final Listening listening;
  private final Operations operations;
  private final Scheduler scheduler;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** The main listener, and how it listens. */
  private record Listening(HttpServer server, HttpSettings settings) {}

  private Lifecycle(
      Configuration configuration,
      Components components,
      Listening listening,
      Operations operations,
      Scheduler scheduler) {
    this.operations = operations;
    this.configuration = configuration;
    this.components = components;
    this.listening = listening;
    this.scheduler = scheduler;
  }

  /**
   * Starts an application on the calling thread. When a part of it fails, what had started is
   * stopped.
   *
   * @throws DxException saying what stood in the way
   */
  public static Lifecycle start(GeneratedApplication application, Launch launch) {
    List<ConfigReader<?>> readers =
        Launch.joined(FrameworkConfigs.readers(), application.configs());
    Configuration configuration =
        Configuration.load(readers, launch.input(), launch.replacements().types());
    Components components =
        new Components(configuration, launch.replacements(), launch.surroundings());
    LogSetup.apply(components.config(LogConfig.class), configuration.profile());
    configuration.warnings().forEach(text -> LOG.log(System.Logger.Level.WARNING, text));
    // Taken here, so that a test may replace any record of the framework's.
    readers.forEach(reader -> components.config(reader.type()));
    try {
      wire(application, components, launch.replacements());
      return listen(application, configuration, components, launch);
    } catch (RuntimeException | Error e) {
      components.stop();
      throw e;
    }
  }

  private static void wire(
      GeneratedApplication application, Components components, Replacements replacements) {
    try {
      application.wire(components);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      throw components.failure(e);
    }
    components.clock();
    components.guards().listen(components.all(CircuitListener.class));
    replacements.checkAllTaken();
  }

  private static Scheduler scheduler(Configuration configuration, Components components) {
    ScheduleConfig config = components.config(ScheduleConfig.class);
    return new Scheduler(
        components.schedules().tasks(config, configuration.profile()),
        components.clock(),
        System::nanoTime);
  }

  private static Lifecycle listen(
      GeneratedApplication application,
      Configuration configuration,
      Components components,
      Launch launch) {
    Authentication users = users(configuration, components, launch);
    long seed = new SecureRandom().nextLong();
    Safeguards safeguards =
        SafeguardStart.of(components, configuration.profile(), users);
    HttpSettings settings = Settings.of(
        configuration, components, launch.application().getClassLoader());
    if (configuration.profile() != Profile.PROD) {
      TemplateFiles.check(application.bundles(), launch.application().getClassLoader());
    }
    Pages pages = PageStart.of(application, components, launch, settings);
    Operations operations = Operations.of(configuration, components, seed);
    HttpParts parts =
        new HttpParts(
            errors(configuration, components, launch, operations.errors()),
            new Json(components.config(JsonSettings.class)),
            components.clock(),
            System::nanoTime,
            seed,
            operations.observation(),
            safeguards,
            users,
            pages);
    operations.listen(settings, parts);
    try {
      components.start();
      Scheduler scheduler = scheduler(configuration, components);
      HttpRoutes own = own(application, components, operations);
      HttpRoutes routes = users == null
          ? own
          : own.with(new AuthRoutes(users, accounts(settings, safeguards)), Router.POST);
      boolean described = isDescribed(configuration, components);
      HttpServer server =
          HttpServer.start(
              settings,
              parts,
              withPages(
                  parts, described ? OpenApiRoutes.added(routes, launch.application()) : routes));
      Lifecycle lifecycle =
          new Lifecycle(
              configuration, components, new Listening(server, settings), operations, scheduler);
      lifecycle.serve();
      return lifecycle;
    } catch (RuntimeException | Error e) {
      operations.close();
      throw e;
    }
  }

  /** What pages need besides themselves: programs for browsers, and templates. */
  private static HttpRoutes withPages(HttpParts parts, HttpRoutes routes) {
    RouteGroup files = parts.pages().routes();
    return files.routes().isEmpty() ? routes : routes.with(files, Router.GET);
  }

  private static HttpRoutes own(
      GeneratedApplication application, Components components, Operations operations) {
    List<Route> all =
        components.groups().stream().flatMap(group -> group.routes().stream()).toList();
    return new HttpRoutes(
        application.router(),
        components.groups(),
        components.handlers(),
        components.all(Interceptor.class),
        operations.onMain(all));
  }

  /** How often one account may be tried, by whomever. */
  private static AccountLimit accounts(HttpSettings settings, Safeguards safeguards) {
    return new AccountLimit(
        safeguards.limiter(), settings.protection().limits().category(LimitSettings.ACCOUNT));
  }

  /** What knows the users of an application that has any. */
  private static @Nullable Authentication users(
      Configuration configuration, Components components, Launch launch) {
    Authentication users =
        AuthStart.of(
            components, configuration.profile(), launch.application().getSimpleName());
    if (users != null) {
      components.observe(users);
      // Last in, first out: it stops asking the store before that is closed.
      components.closed("Authentication", users);
    }
    return users;
  }

  private void serve() {
    try {
      scheduler.start();
      operations.serving();
    } catch (RuntimeException | Error e) {
      scheduler.beginStop();
      listening.server().close();
      throw e;
    }
  }

  private static boolean isDescribed(Configuration configuration, Components components) {
    return switch (components.config(OpenApiConfig.class).expose()) {
      case DEVELOPMENT -> configuration.profile() == Profile.DEV;
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  private static ErrorResponder errors(
      Configuration configuration,
      Components components,
      Launch launch,
      ErrorCounters counters) {
    ErrorPageConfig pages = components.config(ErrorPageConfig.class);
    ClassLoader loader = launch.application().getClassLoader();
    if (configuration.profile() != Profile.DEV) {
      return ErrorPages.production(pages, loader, counters);
    }
    List<String> routes =
        components.groups().stream()
            .flatMap(group -> group.routes().stream())
            .map(Lifecycle::display)
            .toList();
    return ErrorPages.development(pages, loader, launch.directory(), () -> routes, counters);
  }

  private static String display(Route route) {
    return route.method() + " " + route.template();
  }

  /** The surroundings the application runs in. */
  public Profile profile() {
    return configuration.profile();
  }

  /** The port it listens on. */
  public int port() {
    return listening.server().port();
  }

  /** The port of the listener for health and metrics; 0 when there is none. */
  public int adminPort() {
    return operations.adminPort();
  }

  /** Where a person on this machine reaches it, {@code http://localhost:8080}. */
  public String url() {
    String host = listening.settings().host();
    boolean local =
        host.equals("0.0.0.0") || host.equals("127.0.0.1") || host.equals("::") || host.isEmpty();
    String name = local ? "localhost" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** The one component of a type, and of a name unless that is null. */
  public <T> T get(Class<T> type, @Nullable String name) {
    return components.get(type, name);
  }

  /** The configuration record of a type. */
  public <T> T config(Class<T> type) {
    return components.config(type);
  }

  /** What runs at set times. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The circuits before methods of components. */
  public List<Circuit> circuits() {
    return components.guards().circuits();
  }

  /**
   * Says that it is not ready, goes on for {@code dx.server.shutdown-delay}, takes no more
   * requests and lets nothing scheduled begin, waits for what is served and what runs for {@code
   * dx.server.shutdown-grace}, stops the components in the reverse order of their start. Further
   * calls wait for the first to end. An interrupted thread stops it as well as any other, and keeps
   * its flag; an interrupt ends the delay.
   */
  public void stop() {
    if (stopping.compareAndSet(false, true)) {
      // With the flag set the listener would refuse to stop.
      boolean interrupted = Thread.interrupted();
      try {
        operations.stopping(Settings.shutdownDelay(configuration, components));
        interrupted |= Thread.interrupted();
        drain();
      } finally {
        close();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    } else {
      awaitStop();
    }
  }

  /** Whoever waits for the stop waits no longer, even if a part of it fails. */
  private void close() {
    try {
      components.stop();
      operations.close();
    } finally {
      stopped.countDown();
    }
  }

  /** Requests and runs share one time of grace. */
  private void drain() {
    long began = System.nanoTime();
    Duration grace = listening.settings().limits().shutdownGrace();
    LOG.log(
        System.Logger.Level.INFO,
        "stopping: takes no more requests; waits at most " + grace.toMillis() + " ms for "
            + operations.observation().requests().inFlight() + " being served");
    scheduler.beginStop();
    try {
      listening.server().close();
    } finally {
      Duration left = grace.minusNanos(System.nanoTime() - began);
      scheduler.awaitStop(left.isNegative() ? Duration.ZERO : left);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "stopping: listener closed after " + (System.nanoTime() - began) / 1_000_000 + " ms");
  }

  /**
   * The same while the process ends: what is logged meanwhile is still shown. To be called from a
   * shutdown hook.
   */
  public void stopWithProcess() {
    LogSetup.outlive(components.config(LogConfig.class));
    stop();
  }

  /** Waits until the application has stopped; returns early when the thread is interrupted. */
  public void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
