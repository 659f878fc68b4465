package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.observe.internal.Endpoints;

import java.util.List;

import io.helidon.http.Headers;

import org.jspecify.annotations.Nullable;

/** Leads a request to the chain of its route, or answers for those that have none. */
final class Dispatcher {
  private static final int NONE = -1;

  private final Router router;
  private final RouteChain[] chains;
  /** At the places of pages' numbers; empty where no page takes events. */
  private final @Nullable RouteChain[] events;
  private final Router endpoints;
  private final RouteChain[] endpointChains;
  private final TrailingSlash trailingSlash;
  private final StaticReplies files;

  private Dispatcher(
      HttpRoutes routes,
      Chains chains,
      RouteChain[] own,
      TrailingSlash trailingSlash,
      StaticReplies files) {
    this.router = routes.router();
    this.chains = chains.requests();
    this.events = chains.events();
    this.endpoints = routes.endpoints();
    this.endpointChains = own;
    this.trailingSlash = trailingSlash;
    this.files = files;
  }

  /** What all routes of an application lead to. */
  private record Chains(RouteChain[] requests, @Nullable RouteChain[] events) {}

  /** Leads to an application's routes, and to the framework's own. */
  static Dispatcher of(HttpRoutes routes, RouteChain[] chains, HttpCore core) {
    HttpRoutes own = new HttpRoutes(
        routes.endpoints(), List.of(routes.endpoints()), List.of(), List.of());
    return new Dispatcher(
        routes, new Chains(chains, RouteChain.events(routes, core)),
        RouteChain.all(own, core), core.settings().trailingSlash(),
        new StaticReplies(core));
  }

  /** One that knows no routes. */
  static Dispatcher ofNothing() {
    return new Dispatcher(
        HttpRoutes.only(Endpoints.NONE),
        new Chains(new RouteChain[0], new RouteChain[0]), new RouteChain[0],
        TrailingSlash.STRICT, new StaticReplies());
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
    if (files.answer(exchange, method, path)) {
      return;
    }
    String other = trailingSlash == TrailingSlash.STRICT ? null : otherForm(path);
    int otherLeaf = other == null ? NONE : router.find(other);
    if (otherLeaf == NONE && files.isFolder(path)) {
      // Whatever the setting: the links of the page are relative to the folder.
      redirect(exchange, path + "/");
    } else if (other == null || otherLeaf == NONE) {
      exchange.fail(Problem.of(ErrorCode.NOT_FOUND));
    } else if (trailingSlash == TrailingSlash.IGNORE) {
      exchange.wire().canonicalPath(other);
      toLeaf(exchange, method, otherLeaf);
    } else {
      redirect(exchange, other);
    }
  }

  /** Neither counts towards the limit of requests nor is refused by it. */
  private void toEndpoint(ServerExchange exchange, int method, int leaf) throws Exception {
    int get = method == Router.HEAD ? Router.GET : method;
    int route = endpoints.route(leaf, get);
    if (route != NONE) {
      exchange.watch().quietly();
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

  private static void redirect(ServerExchange exchange, String path) {
    String query = exchange.wire().query();
    String location = query.isEmpty() ? path : path + "?" + query;
    exchange.answer(HttpStatus.PERMANENT_REDIRECT, "Location", location);
  }

  /** The path with a slash more or less at its end; a browser would read {@code //} as a host. */
  private static @Nullable String otherForm(String path) {
    if (path.length() == 1 || path.startsWith("//")) {
      return null;
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
  }

  private void toLeaf(ServerExchange exchange, int method, int leaf) throws Exception {
    if (method == Router.OPTIONS && answersPreflight(exchange, leaf)) {
      return;
    }
    int route = router.route(leaf, method);
    if (route == NONE && method == Router.HEAD) {
      // The response drops its content by itself.
      route = router.route(leaf, Router.GET);
    }
    RouteChain chain =
        method == Router.POST && events.length > 0 ? eventChain(exchange, leaf) : null;
    if (chain == null && route != NONE) {
      chain = chains[route];
    }
    if (chain == null) {
      withoutRoute(exchange, method, router.allow(leaf));
      return;
    }
    exchange.chain(chain);
    if (exchange.watch().enter()) {
      chain.run(exchange);
    } else {
      exchange.fail(exchange.watch().refusal());
    }
  }

  /** Events go to the page of the same path; all else that is posted there is the application's. */
  private @Nullable RouteChain eventChain(ServerExchange exchange, int leaf) {
    int page = router.route(leaf, Router.GET);
    boolean isEvent =
        page >= 0 && page < events.length && events[page] != null
            && exchange.wire().contentType().name().equals(Htip.EVENT_TYPE);
    return isEvent ? events[page] : null;
  }

  /** A browser's question whether another site may call: no gate of the route has a say in it. */
  private boolean answersPreflight(ServerExchange exchange, int leaf) {
    Headers headers = exchange.wire().headers();
    String asked = Cors.preflightMethod(headers);
    if (asked == null) {
      return false;
    }
    int method = Methods.number(asked);
    int route = method == Methods.UNKNOWN ? NONE : router.route(leaf, method);
    if (route == NONE && method == Router.HEAD) {
      route = router.route(leaf, Router.GET);
    }
    Cors cors = route == NONE ? null : chains[route].cors();
    if (cors == null) {
      return false;
    }
    String allow = router.allow(leaf);
    exchange.commonFields(cors.preflightFields(headers, allow));
    exchange.answer(HttpStatus.NO_CONTENT, "Allow", allow);
    return true;
  }
}
