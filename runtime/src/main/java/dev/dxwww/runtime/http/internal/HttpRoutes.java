package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;
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
 */
public record HttpRoutes(
    Router router,
    List<RouteGroup> groups,
    List<ErrorHandler> errorHandlers,
    List<Interceptor> interceptors) {
  public HttpRoutes {
    Objects.requireNonNull(router, "router");
    groups = List.copyOf(groups);
    errorHandlers = List.copyOf(errorHandlers);
    interceptors = List.copyOf(interceptors);
  }
}
