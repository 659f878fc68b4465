package dev.dxwww.runtime.generated;

import java.util.List;

import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SessionStore;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface Wiring {
  /** Stub. */
  @FunctionalInterface
  interface Hook {
    void run() throws Exception;
  }

  <T> @Nullable T replacement(Class<? super T> type, String name);

  @SuppressWarnings("unchecked")
  static <T> T as(Object component) {
    return (T) component;
  }

  @Nullable Object replacement(String typeName, String name);

  void started(Object component);

  <T> T config(Class<T> type);

  void onStart(String what, Hook hook);

  void onStop(String what, Hook hook);

  static Object target(Object component) {
    return component instanceof Guarded guarded ? guarded.componentBehindGuard() : component;
  }

  void every(String what, String every, String initialDelay, Hook hook);

  void cron(String what, String cron, String zone, Hook hook);

  default Database database(SchemaCheck check) {
    throw new UnsupportedOperationException();
  }

  default PasswordHasher passwordHasher() {
    throw new UnsupportedOperationException();
  }

  default SessionStore sessionStore() {
    throw new UnsupportedOperationException();
  }

  Guards guards();

  void routes(RouteGroup group);

  void errorHandlers(List<ErrorHandler> handlers);
}
