package dev.dxwww.runtime.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import dev.dxwww.common.Cron;
import dev.dxwww.runtime.config.Configuration;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Guards;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.SchemaCheck;
import dev.dxwww.runtime.generated.Wiring;
import dev.dxwww.runtime.observe.internal.Observed;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.schedule.Schedule;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SessionStore;

import org.jspecify.annotations.Nullable;

/**
 * The components of one application, in the order of their creation: wires, starts and stops them.
 * Of the thread that starts the application; {@link #stop} may be called from another once it has
 * started.
 */
final class Components implements Wiring {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  /** A component that is there. */
  private record Created(String type, String name, Object instance) {
    private boolean is(Class<?> wanted) {
      return wanted.isInstance(instance) || wanted.isInstance(Wiring.target(instance));
    }
  }

  private final Configuration configuration;
  private final Replacements replacements;
  private final List<Created> created = new ArrayList<>();
  private final List<ComponentHooks> hooks = new ArrayList<>();
  private final List<RouteGroup> groups = new ArrayList<>();
  private final List<ErrorHandler> handlers = new ArrayList<>();
  private final Schedules schedules = new Schedules();
  private final Guards guards =
      new Guards(
          System::nanoTime, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble());
  private final Surroundings surroundings;
  private final List<Observed> observed = new ArrayList<>();
  private String currentType = "";
  private String currentName = "";

  Components(
      Configuration configuration, Replacements replacements, Surroundings surroundings) {
    this.configuration = configuration;
    this.replacements = replacements;
    this.surroundings = surroundings;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T replacement(Class<? super T> type, String name) {
    return (T) replacement(type.getName(), name);
  }

  @Override
  public @Nullable Object replacement(String typeName, String name) {
    currentType = typeName;
    currentName = name;
    return replacements.take(typeName, name);
  }

  @Override
  public void started(Object component) {
    if (component == null) {
      throw new NullPointerException(currentType + " was provided as null");
    }
    created.add(new Created(currentType, currentName, component));
    ComponentHooks own = new ComponentHooks();
    Object target = Wiring.target(component);
    if (target instanceof AutoCloseable closeable && !replacements.has(component)) {
      String simple = currentType.substring(currentType.lastIndexOf('.') + 1);
      own.closedBy(simple.replace('$', '.') + ".close", closeable::close);
    }
    hooks.add(own);
    currentType = "";
  }

  @Override
  public <T> T config(Class<T> type) {
    Object own = replacements.take(type.getName(), "");
    return own == null ? configuration.get(type) : type.cast(own);
  }

  @Override
  public void onStart(String what, Hook hook) {
    hooks.getLast().onStart(what, hook);
  }

  @Override
  public void onStop(String what, Hook hook) {
    hooks.getLast().onStop(what, hook);
  }

  @Override
  public void every(String what, String every, String initialDelay, Hook hook) {
    Schedule schedule =
        new Schedule.Every(Duration.parse(every), Duration.parse(initialDelay));
    schedules.add(what, schedule, hook);
  }

  @Override
  public void cron(String what, String cron, String zone, Hook hook) {
    schedules.add(what, new Schedule.AtTimes(Cron.parse(cron), ZoneId.of(zone)), hook);
  }

  /** Where an application runs. */
  record Surroundings(String application, ClassLoader loader, Path directory) {}

  @Override
  public Database database(SchemaCheck check) {
    try {
      Database database = DatabaseStart.open(this, configuration.profile(), surroundings, check);
      if (database instanceof Observed part) {
        observed.add(part);
      }
      return database;
    } catch (NoClassDefFoundError e) {
      return Wiring.super.database(check);
    }
  }

  @Override
  public PasswordHasher passwordHasher() {
    return AuthStart.hasher(this);
  }

  @Override
  public SessionStore sessionStore() {
    return AuthStart.sessions(this);
  }

  /** Something of the framework's that is closed at stop, behind all components. */
  <T> T closed(String what, T part) {
    if (part instanceof AutoCloseable closeable) {
      ComponentHooks own = new ComponentHooks();
      own.closedBy(what + ".close", closeable::close);
      hooks.add(own);
    }
    return part;
  }

  /**
   * The component of a type of which there may be one; null when there is none.
   *
   * @throws DxException code 5001 when there are several
   */
  <T> @Nullable T only(Class<T> type) {
    List<T> all = all(type);
    if (all.size() > 1) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "several components are a " + type.getSimpleName() + ": "
              + String.join(", ", all.stream().map(c -> c.getClass().getName()).toList()),
          "Keep one of them.",
          null);
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** One more part of the framework whose health and metrics are shown. */
  void observe(Observed part) {
    observed.add(part);
  }

  /** Parts of the framework that this application has. */
  List<Observed> observed() {
    return List.copyOf(observed);
  }

  @Override
  public Guards guards() {
    return guards;
  }

  Schedules schedules() {
    return schedules;
  }

  @Override
  public void routes(RouteGroup group) {
    groups.add(group);
  }

  @Override
  public void errorHandlers(List<ErrorHandler> more) {
    handlers.addAll(more);
  }

  List<RouteGroup> groups() {
    return List.copyOf(groups);
  }

  List<ErrorHandler> handlers() {
    return List.copyOf(handlers);
  }

  /**
   * Runs the hooks of the start, in the order of the components.
   *
   * @throws StartException naming the first that throws
   */
  void start() {
    for (ComponentHooks component : hooks) {
      component.start();
    }
  }

  /** What a failing wiring is told as: in the name of the component being created. */
  StartException failure(Throwable cause) {
    String named = currentName.isEmpty() ? "" : " named \"" + currentName + "\"";
    return failure(
        currentType.isEmpty()
            ? "wiring failed"
            : "component " + currentType.replace('$', '.') + named + " could not be created",
        cause);
  }

  static StartException failure(String what, Throwable cause) {
    DxException known = ErrorConversions.from(cause);
    String why = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    boolean told = cause instanceof DxException;
    return new StartException(
        known.code(),
        what + ": " + (told ? why : cause.getClass().getSimpleName() + ": " + why),
        known.suggestion().orElse(""),
        cause);
  }

  /**
   * Stops and closes the components in the reverse order; each failure is logged and the stop goes
   * on. An interrupted thread stops them as well as any other, and keeps its flag: with it set,
   * hooks would refuse to wait.
   */
  void stop() {
    boolean interrupted = Thread.interrupted();
    for (ComponentHooks component : hooks.reversed()) {
      component.stop();
      interrupted |= Thread.interrupted();
    }
    hooks.clear();
    LOG.log(System.Logger.Level.DEBUG, "all components stopped");
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Components of a type, in the order of their creation. */
  <T> List<T> all(Class<T> type) {
    return created.stream()
        .filter(c -> type.isInstance(c.instance()))
        .map(c -> type.cast(c.instance()))
        .toList();
  }

  /** The clock of the caller or the application; the system's without. */
  Clock clock() {
    Object own = replacements.take(Clock.class.getName(), "");
    if (own instanceof Clock clock) {
      return clock;
    }
    List<Clock> clocks = all(Clock.class);
    return clocks.isEmpty() ? Clock.systemUTC() : clocks.getFirst();
  }

  /**
   * The one component that is of a type.
   *
   * @throws IllegalArgumentException when there is none or there are several
   */
  <T> T get(Class<T> type, @Nullable String name) {
    List<Created> exact = created.stream().filter(c -> c.type().equals(type.getName())).toList();
    List<Created> fitting =
        exact.isEmpty()
            ? created.stream().filter(c -> c.is(type)).toList()
            : exact;
    List<Created> wanted =
        name == null ? fitting : fitting.stream().filter(c -> c.name().equals(name)).toList();
    if (wanted.size() != 1) {
      throw new IllegalArgumentException(
          (wanted.isEmpty() ? "no component is a " : "several components are a ")
              + type.getName()
              + (name == null || name.isEmpty() ? "" : " named \"" + name + "\"")
              + "; there are: "
              + (wanted.isEmpty() ? created : wanted)
                  .stream().map(Created::type).collect(Collectors.joining(", ")));
    }
    Object instance = wanted.getFirst().instance();
    return type.cast(type.isInstance(instance) ? instance : Wiring.target(instance));
  }
}
