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
}
