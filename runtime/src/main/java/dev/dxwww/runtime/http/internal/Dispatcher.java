package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.RequestMetrics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Leads a request to the chain of its route, or answers for those that have none. */
final class Dispatcher {
  private static final int NONE = -1;

  private final Router router;
  private final RouteChain[] chains;
  private final Router endpoints;
  private final RouteChain[] endpointChains;
  private final TrailingSlash trailingSlash;

  private Dispatcher(
      HttpRoutes routes, RouteChain[] chains, RouteChain[] own, TrailingSlash trailingSlash) {
    this.router = routes.router();
    this.chains = chains;
    this.endpoints = routes.endpoints();
    this.endpointChains = own;
    this.trailingSlash = trailingSlash;
  }

  /** Leads to an application's routes, and to the framework's own. */
  static Dispatcher of(HttpRoutes routes, TrailingSlash trailingSlash, RequestMetrics metrics) {
    HttpRoutes own = new HttpRoutes(
        routes.endpoints(), List.of(routes.endpoints()), List.of(), List.of());
    return new Dispatcher(
        routes,
        RouteChain.all(routes, metrics),
        RouteChain.all(own, metrics),
        trailingSlash);
  }

  /** One that knows no routes. */
  static Dispatcher ofNothing() {
    return of(HttpRoutes.only(Endpoints.NONE), TrailingSlash.STRICT, new RequestMetrics());
  }

  void dispatch(ServerExchange exchange, RequestTarget target) throws Exception {
    int method = Methods.number(exchange.wire().method());
    if (method == Methods.UNKNOWN) {
      exchange.fail(Problem.of(ErrorCode.METHOD_NOT_IMPLEMENTED));
      return;
    }
    switch (target) {
      case RequestTarget.Path path -> toPath(exchange, method, path.canonical());
      case RequestTarget.Server _ when method == Router.OPTIONS ->
          exchange.answer(HttpStatus.NO_CONTENT, "Allow", Methods.ALL);
      case RequestTarget.Server _ -> exchange.fail(Problem.of(ErrorCode.INVALID_PATH));
      case RequestTarget.Refused refused -> exchange.fail(Problem.of(refused.code()));
    }
  }

  private void toPath(ServerExchange exchange, int method, String path) throws Exception {
    exchange.wire().canonicalPath(path);
    int endpoint = endpoints.find(path);
    if (endpoint != NONE) {
      toEndpoint(exchange, method, endpoint);
      return;
    }
    int leaf = router.find(path);
    if (leaf != NONE) {
      toLeaf(exchange, method, leaf);
      return;
    }
    String other = trailingSlash == TrailingSlash.STRICT ? null : otherForm(path);
    int otherLeaf = other == null ? NONE : router.find(other);
    if (other == null || otherLeaf == NONE) {
      exchange.fail(Problem.of(ErrorCode.NOT_FOUND));
    } else if (trailingSlash == TrailingSlash.IGNORE) {
      exchange.wire().canonicalPath(other);
      toLeaf(exchange, method, otherLeaf);
    } else {
      String query = exchange.wire().query();
      String location = query.isEmpty() ? other : other + "?" + query;
      exchange.answer(HttpStatus.PERMANENT_REDIRECT, "Location", location);
    }
  }

  /** Neither counts towards the limit of requests nor is refused by it. */
  private void toEndpoint(ServerExchange exchange, int method, int leaf) throws Exception {
    int get = method == Router.HEAD ? Router.GET : method;
    int route = endpoints.route(leaf, get);
    if (route != NONE) {
      exchange.quietly();
      exchange.chain(endpointChains[route]);
      endpointChains[route].run(exchange);
    } else {
      withoutRoute(exchange, method, endpoints.allow(leaf));
    }
  }

  private static void withoutRoute(ServerExchange exchange, int method, String allow) {
    if (method == Router.OPTIONS) {
      exchange.answer(HttpStatus.NO_CONTENT, "Allow", allow);
    } else {
      exchange.fail(Problem.methodNotAllowed(allow));
    }
  }

  /** The path with a slash more or less at its end; a browser would read {@code //} as a host. */
  private static @Nullable String otherForm(String path) {
    if (path.length() == 1 || path.startsWith("//")) {
      return null;
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
  }

  private void toLeaf(ServerExchange exchange, int method, int leaf) throws Exception {
    int route = router.route(leaf, method);
    if (route == NONE && method == Router.HEAD) {
      // The response drops its content by itself.
      route = router.route(leaf, Router.GET);
    }
    if (route != NONE) {
      RouteChain chain = chains[route];
      exchange.chain(chain);
      if (exchange.enter()) {
        chain.run(exchange);
      }
    } else {
      withoutRoute(exchange, method, router.allow(leaf));
    }
  }
}
