package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.EventCall;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.PageRoute;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.template.Render;

import java.util.ArrayList;
import java.util.List;

/** A group of routes put together from lambdas. */
final class Routes implements RouteGroup {
  interface Handler {
    void handle(Exchange x) throws Exception;
  }

  interface Listener {
    void handle(EventCall call) throws Exception;
  }

  private final List<PageRoute> pages = new ArrayList<>();
  private final List<EventRoute> events = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
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

  /** The answer of the route that was added last is a page. */
  Routes page(PageView<?> view, Render render) {
    pages.add(new PageRoute(routes.size() - 1, view, render));
    return this;
  }

  /** One more handler of events. */
  Routes onEvent(EventRoute event, Listener listener) {
    events.add(event);
    listeners.add(listener);
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

  @Override
  public List<PageRoute> pages() {
    return List.copyOf(pages);
  }

  @Override
  public List<EventRoute> events() {
    return List.copyOf(events);
  }

  @Override
  public void on(int event, EventCall call) throws Exception {
    listeners.get(event).handle(call);
  }
}
