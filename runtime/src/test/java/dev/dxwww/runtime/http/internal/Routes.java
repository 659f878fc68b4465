package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;

import java.util.ArrayList;
import java.util.List;

/** A group of routes put together from lambdas. */
final class Routes implements RouteGroup {
  interface Handler {
    void handle(Exchange x) throws Exception;
  }

  private final List<Route> routes = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final List<ErrorHandler> errorHandlers = new ArrayList<>();

  /** Open to everybody, whatever the route says. */
  Routes open(Route route, Handler handler) {
    return on(route.permitAll(), handler);
  }

  Routes on(Route route, Handler handler) {
    routes.add(route);
    handlers.add(handler);
    return this;
  }

  Routes onError(ErrorHandler handler) {
    errorHandlers.add(handler);
    return this;
  }

  @Override
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public void handle(int route, Exchange exchange) throws Exception {
    handlers.get(route).handle(exchange);
  }

  @Override
  public List<ErrorHandler> errorHandlers() {
    return List.copyOf(errorHandlers);
  }
}
