package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.BodyRule;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.http.internal.upload.UploadLimits;
import dev.dxwww.runtime.observe.internal.RouteMeter;
import dev.dxwww.runtime.security.limit.internal.LimitSettings;
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
  private final @Nullable Cors cors;
  private final UploadLimits uploadLimits;
  private final long bodyLimit;
  private final RouteMeter meter;
  private final @Nullable PageChain page;
  /** Whether forms are posted here that may come twice. */
  private final boolean numbered;

  private RouteChain(RouteGroup group, int place, HttpRoutes routes, HttpCore core) {
    HttpSettings settings = core.settings();
    this.route = group.routes().get(place);
    RoutePolicy said = route.policy();
    RoutePolicy policy = said.cors().or(settings.content()::cors).map(said::cors).orElse(said);
    this.group = group;
    this.place = place;
    this.gates = Gate.of(policy, routes.interceptors(), limit(core, policy), core)
        .toArray(Gate[]::new);
    this.offers = new Offers(route.produces());
    this.consumes = route.consumes().isEmpty() ? Consumes.DEFAULT : new Consumes(route.consumes());
    this.interceptors = routes.interceptors();
    this.own = List.copyOf(group.errorHandlers());
    this.general = routes.errorHandlers();
    this.cors = policy.cors().map(Cors::new).orElse(null);
    BodyRule rule = route.body();
    this.uploadLimits =
        settings.uploads().limits().route(rule.most(), rule.mostPerFile(), rule.mostParts());
    this.bodyLimit = rule.takesUploads()
        ? uploadLimits.body()
        : rule.most() == 0 ? settings.limits().maxBodySize() : rule.most();
    this.meter = core.observation().requests().of(route.method(), route.template());
    this.page = PageChain.of(group, place, core);
    this.numbered =
        core.pages().areLive() && route.method().equals("POST")
            && !(group instanceof PageEvents);
  }

  private @Nullable RateGate limit(HttpCore core, RoutePolicy policy) {
    RoutePolicy.Limit said = policy.limit().orElse(null);
    if (said == null) {
      return null;
    }
    String name = route.method() + " " + route.template();
    LimitSettings limits = core.settings().protection().limits();
    return RateGate.of(core, limits.of(said, name), said.perUser());
  }

  /** The chains of all routes, at the places of their numbers. */
  static RouteChain[] all(HttpRoutes routes, HttpCore core) {
    List<RouteChain> chains = new ArrayList<>();
    for (RouteGroup group : routes.groups()) {
      for (int place = 0; place < group.routes().size(); place++) {
        chains.add(new RouteChain(group, place, routes, core));
      }
    }
    return chains.toArray(RouteChain[]::new);
  }

  /** The chains of the events on pages, at the places of the pages' numbers; empty for none. */
  static @Nullable RouteChain[] events(HttpRoutes routes, HttpCore core) {
    List<@Nullable RouteChain> chains = new ArrayList<>();
    boolean any = false;
    for (RouteGroup group : routes.groups()) {
      for (int place = 0; place < group.routes().size(); place++) {
        PageEvents events = PageEvents.of(group, place, core);
        any |= events != null;
        chains.add(events == null ? null : new RouteChain(events, 0, routes, core));
      }
    }
    return any ? chains.toArray(RouteChain[]::new) : new RouteChain[0];
  }

  /** Runs the gates and, if all let the request pass, the handler. */
  void run(ServerExchange exchange) throws Exception {
    for (Gate gate : gates) {
      if (!gate.admits(exchange)) {
        return;
      }
    }
    if (page != null && page.sendsShell(exchange)) {
      return;
    }
    if (numbered && exchange.wire().headers().contains(NumberedForm.NUMBER)) {
      NumberedForm.handle(exchange, this::handle);
    } else {
      handle(exchange);
    }
  }

  /** What is left of a request that all gates let pass. */
  interface Handling {
    void handle(ServerExchange exchange) throws Exception;
  }

  private void handle(ServerExchange exchange) throws Exception {
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

  /** The handlers of events that a page of this route may name. */
  List<EventRoute> handlers() {
    return group instanceof PageEvents events ? events.handlers() : group.events();
  }

  /** A name of the document around the page, see {@link PageChain#look}; empty for none. */
  String look() {
    return page == null ? "" : page.look();
  }

  RouteMeter meter() {
    return meter;
  }

  /** Longest body that the route takes, in bytes. */
  long bodyLimit() {
    return bodyLimit;
  }

  /** What the route takes of a form with files. */
  UploadLimits uploadLimits() {
    return uploadLimits;
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
