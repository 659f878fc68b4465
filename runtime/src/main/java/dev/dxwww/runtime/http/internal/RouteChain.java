package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final @Nullable Cors cors;

  private RouteChain(
      RouteGroup group, int place, Route route, HttpRoutes routes, RoutePolicy policy) {
    this.group = group;
    this.place = place;
    this.route = route;
    this.gates = Gate.of(policy, routes.interceptors()).toArray(Gate[]::new);
    this.offers = new Offers(route.produces());
    this.consumes = route.consumes().isEmpty() ? Consumes.DEFAULT : new Consumes(route.consumes());
    this.interceptors = routes.interceptors();
    this.own = List.copyOf(group.errorHandlers());
    this.general = routes.errorHandlers();
    this.cors = policy.cors().map(Cors::new).orElse(null);
  }

  /**
   * The chains of all routes, at the places of their numbers.
   *
   * @param cors of routes that do not say it themselves
   */
  static RouteChain[] all(HttpRoutes routes, Optional<CorsPolicy> cors) {
    List<RouteChain> chains = new ArrayList<>();
    for (RouteGroup group : routes.groups()) {
      List<Route> own = group.routes();
      for (int place = 0; place < own.size(); place++) {
        RoutePolicy said = own.get(place).policy();
        RoutePolicy policy = said.cors().or(() -> cors).map(said::cors).orElse(said);
        chains.add(new RouteChain(group, place, own.get(place), routes, policy));
      }
    }
    return chains.toArray(RouteChain[]::new);
  }

  /** Runs the gates and, if all let the request pass, the handler. */
  void run(ServerExchange exchange) throws Exception {
    if (cors != null) {
      exchange.allowOrigin(cors);
    }
    for (Gate gate : gates) {
      if (!gate.admits(exchange)) {
        return;
      }
    }
    if (exchange.negotiate(offers)) {
      group.handle(place, exchange);
    }
  }

  /** Which other sites may call the route; null for none. */
  @Nullable Cors cors() {
    return cors;
  }

  Route route() {
    return route;
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
