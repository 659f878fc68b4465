package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.observe.internal.RequestMetrics;
import dev.dxwww.runtime.observe.internal.RouteMeter;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** All that a request of one route passes through, built once at start from the route's policy. */
final class RouteChain {
  private final RouteGroup group;
  private final int place;
  private final Route route;
  private final Gate[] gates;
  private final Offers offers;
  private final Consumes consumes;
  private final List<Interceptor> interceptors;
  private final List<ErrorHandler> own;
  private final List<ErrorHandler> general;
  private final RouteMeter meter;

  private RouteChain(
      RouteGroup group, int place, Route route, HttpRoutes routes, RequestMetrics metrics) {
    this.group = group;
    this.place = place;
    this.route = route;
    this.gates = Gate.of(route.policy(), routes.interceptors()).toArray(Gate[]::new);
    this.offers = new Offers(route.produces());
    this.consumes = route.consumes().isEmpty() ? Consumes.DEFAULT : new Consumes(route.consumes());
    this.interceptors = routes.interceptors();
    this.own = List.copyOf(group.errorHandlers());
    this.general = routes.errorHandlers();
    this.meter = metrics.of(route.method(), route.template());
  }

  /** The chains of all routes, at the places of their numbers. */
  static RouteChain[] all(HttpRoutes routes, RequestMetrics metrics) {
    List<RouteChain> chains = new ArrayList<>();
    for (RouteGroup group : routes.groups()) {
      List<Route> own = group.routes();
      for (int place = 0; place < own.size(); place++) {
        chains.add(new RouteChain(group, place, own.get(place), routes, metrics));
      }
    }
    return chains.toArray(RouteChain[]::new);
  }

  /** Runs the gates and, if all let the request pass, the handler. */
  void run(ServerExchange exchange) throws Exception {
    for (Gate gate : gates) {
      if (!gate.admits(exchange)) {
        return;
      }
    }
    if (exchange.negotiate(offers)) {
      group.handle(place, exchange);
    }
  }

  Route route() {
    return route;
  }

  RouteMeter meter() {
    return meter;
  }

  Offers offers() {
    return offers;
  }

  Consumes consumes() {
    return consumes;
  }

  List<Interceptor> interceptors() {
    return interceptors;
  }

  /** The handler of the nearest type; of two for the same type, the controller's own. */
  @Nullable ErrorHandler errorHandler(Throwable failure) {
    if (own.isEmpty() && general.isEmpty()) {
      return null;
    }
    for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
      ErrorHandler handler = of(own, type);
      if (handler == null) {
        handler = of(general, type);
      }
      if (handler != null) {
        return handler;
      }
    }
    return null;
  }

  private static @Nullable ErrorHandler of(List<ErrorHandler> handlers, Class<?> type) {
    for (ErrorHandler handler : handlers) {
      if (handler.type() == type) {
        return handler;
      }
    }
    return null;
  }
}
