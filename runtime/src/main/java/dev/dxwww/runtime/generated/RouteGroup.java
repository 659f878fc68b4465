package dev.dxwww.runtime.generated;

import java.util.List;

/** The routes of one controller, bound to the object that handles them. */
public interface RouteGroup {
  /** The routes, in source order; their place here is their number in {@link #handle}. */
  List<Route> routes();

  /**
   * Binds the parameters, calls the handler and sends what it returns.
   *
   * @param route place of the route in {@link #routes}
   */
  void handle(int route, Exchange exchange) throws Exception;

  /** What this controller does about exceptions of its handlers. */
  default List<ErrorHandler> errorHandlers() {
    return List.of();
  }

  /** Those of its routes that answer with pages. */
  default List<PageRoute> pages() {
    return List.of();
  }

  /** Its handlers of events; their place here is their number in {@link #on} and in templates. */
  default List<EventRoute> events() {
    return List.of();
  }

  /**
   * Takes the arguments of an event, calls its handler and tells the call what came of it.
   *
   * @param event place of the handler in {@link #events}
   */
  default void on(int event, EventCall call) throws Exception {
    throw new IllegalArgumentException("no event " + event);
  }
}
