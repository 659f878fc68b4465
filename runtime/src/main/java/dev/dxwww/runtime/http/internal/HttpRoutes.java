package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.ArrayList;
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

  /**
   * The same and these routes behind them, all of one method.
   *
   * @param method {@link Router#GET} or {@link Router#POST}
   */
  public HttpRoutes with(RouteGroup group, int method) {
    List<RouteGroup> all = new ArrayList<>(groups);
    int first = groups.stream().mapToInt(each -> each.routes().size()).sum();
    all.add(group);
    List<String> paths = group.routes().stream().map(Route::template).toList();
    return new HttpRoutes(
        AddedPaths.behind(router, method, paths, first),
        all,
        errorHandlers,
        interceptors,
        endpoints);
  }

  /** Nothing but paths of the framework's own. */
  public static HttpRoutes only(Endpoints endpoints) {
    return new HttpRoutes(Endpoints.NONE, List.of(), List.of(), List.of(), endpoints);
  }
}
