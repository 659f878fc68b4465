package dev.dxwww.runtime.generated;

import java.util.List;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SessionStore;

import org.jspecify.annotations.Nullable;

/**
 * The other side of {@link GeneratedApplication#wire}: gives configuration and replacements, takes
 * components, hooks and routes. For each component, in this order: {@link #replacement}, creation,
 * {@link #started}, its {@link #onStart} and {@link #onStop}.
 */
public interface Wiring {

  /** A hook of a component. */
  @FunctionalInterface
  interface Hook {
    /** Runs it. */
    void run() throws Exception;
  }

  /** The component as the type that the wiring was checked for; a cast without a warning. */
  @SuppressWarnings("unchecked")
  static <T> T as(Object component) {
    return (T) component;
  }

  /** What stands behind a guard; the component itself where there is none. */
  static Object target(Object component) {
    return component instanceof Guarded guarded ? guarded.componentBehindGuard() : component;
  }

  /**
   * What a test or the caller of the application put in place of a component, or null. From this
   * call on the component counts as the one being created: a failure is told in its name.
   *
   * @param name the component's {@code @Named} value; empty without
   */
  <T> @Nullable T replacement(Class<? super T> type, String name);

  /**
   * The same for a type that the calling package cannot name.
   *
   * @param typeName binary name, as of {@link Class#getName()}
   */
  @Nullable Object replacement(String typeName, String name);

  /**
   * Takes the component that was asked for last by {@link #replacement}: it can be looked up, and
   * is closed at stop if it is {@link AutoCloseable} and not a replacement.
   */
  void started(Object component);

  /** The configuration record of that type. */
  <T> T config(Class<T> type);

  /**
   * Something to run once everything is wired and before the first request, in this order.
   *
   * @param what {@code TaskStore.load}, for the message of a failing start
   */
  void onStart(String what, Hook hook);

  /**
   * Something to run at stop, before the component is closed; in the reverse of this order. Does
   * not run where a hook of the component's start failed or was not reached.
   *
   * @param what {@code TaskStore.save}, for the log
   */
  void onStop(String what, Hook hook);

  /**
   * Something to run again and again once the application listens, until its stop begins.
   *
   * @param what {@code Cleanup.purge}: its name in the configuration, in logs and in tests
   * @param every the time between two starts, ISO 8601
   * @param initialDelay the time before the first start, ISO 8601
   */
  void every(String what, String every, String initialDelay, Hook hook);

  /**
   * The same at times of the clock on the wall.
   *
   * @param cron five fields
   * @param zone name of a time zone
   */
  void cron(String what, String cron, String zone, Hook hook);

  /**
   * Connects to the database and brings it to the state that the application was compiled for; to
   * be called once, where a repository or a component asks for it.
   *
   * @throws DxException code 5001 without one, or with one that does not fit
   */
  default Database database(SchemaCheck check) {
    throw new DxException(
        ErrorCode.CONFIGURATION,
        "no database support on the class path",
        "Add the dependency dev.dxwww:dxwww-postgres.",
        null);
  }

  /**
   * What hashes passwords; to be called where a component asks for it and none is one.
   *
   * @throws DxException code 5001 where the class path has nothing to do it by
   */
  default PasswordHasher passwordHasher() {
    throw new DxException(ErrorCode.CONFIGURATION, "no password hasher here");
  }

  /**
   * What keeps sessions, in the database if one was created before; to be called where a component
   * asks for it and none is one.
   */
  default SessionStore sessionStore() {
    throw new DxException(ErrorCode.CONFIGURATION, "no sessions here");
  }

  /** Makes what stands before the methods of components. */
  Guards guards();

  /** The routes of a controller; to be called in the order of the global route numbers. */
  void routes(RouteGroup group);

  /** {@code @OnError} methods that serve the whole application. */
  void errorHandlers(List<ErrorHandler> handlers);
}
