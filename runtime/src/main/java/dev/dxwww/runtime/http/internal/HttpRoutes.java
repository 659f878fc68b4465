package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.List;
import java.util.Objects;

/**
 * What an application serves.
 *
 * @param router finds the number of a route
 * @param groups the routes; numbered through in this order
 * @param errorHandlers what is done about exceptions of all handlers
 * @param interceptors run around all handlers, in this order
 * @param endpoints paths that the framework serves by itself, before the router is asked
 */
public record HttpRoutes(
    Router router,
    List<RouteGroup> groups,
    List<ErrorHandler> errorHandlers,
    List<Interceptor> interceptors,
    Endpoints endpoints) {
  /** Routes without paths of the framework's own. */
  public HttpRoutes(
      Router router,
      List<RouteGroup> groups,
      List<ErrorHandler> errorHandlers,
      List<Interceptor> interceptors) {
    this(router, groups, errorHandlers, interceptors, Endpoints.NONE);
  }

  public HttpRoutes {
    Objects.requireNonNull(endpoints, "endpoints");
    Objects.requireNonNull(router, "router");
    groups = List.copyOf(groups);
    errorHandlers = List.copyOf(errorHandlers);
    interceptors = List.copyOf(interceptors);
  }

  /** Nothing but paths of the framework's own. */
  public static HttpRoutes only(Endpoints endpoints) {
    return new HttpRoutes(Endpoints.NONE, List.of(), List.of(), List.of(), endpoints);
  }
}
