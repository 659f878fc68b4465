package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.BodyRule;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.EventCall;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.PageRoute;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.htip.internal.PageCounts.As;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.htip.internal.PastEvents;
import dev.dxwww.runtime.htip.internal.SignedEvent;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.http.RoutePolicy.Csrf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Takes the events on one page. They pass the page's own gates and, as all that changes something,
 * that against foreign requests; then the gate of the handler, if it has one.
 */
final class PageEvents implements RouteGroup {
  static final String UNKNOWN =
      "This was not offered to you on this page, or the page is of another time.";

  private final RouteGroup group;
  private final PageRoute page;
  private final Route route;
  private final List<EventRoute> handlers;
  private final Gate[][] gates;
  private final Pages pages;

  private PageEvents(RouteGroup group, PageRoute page, HttpCore core) {
    this.group = group;
    this.page = page;
    this.pages = core.pages();
    this.handlers = List.copyOf(group.events());
    this.gates =
        handlers.stream().map(handler -> gates(handler, core)).toArray(Gate[][]::new);
    Route shown = group.routes().get(page.route());
    this.route =
        new Route(
            "POST", shown.template(), shown.handler(), shown.policy().csrf(Csrf.PROTECTED), 0,
            List.of(), List.of(Htip.EVENT_TYPE),
            new BodyRule(pages.settings().limits().event(), 0, 0, false));
  }

  private static Gate[] gates(EventRoute handler, HttpCore core) {
    return handler.access()
        .map(access -> Gate.of(RoutePolicy.CLOSED.access(access), List.of(), null, core))
        .orElse(List.of())
        .toArray(Gate[]::new);
  }

  /** What takes the events of a route; null where it is no page, or a page without any. */
  static @Nullable PageEvents of(RouteGroup group, int place, HttpCore core) {
    if (group.events().isEmpty()) {
      return null;
    }
    for (PageRoute page : group.pages()) {
      if (page.route() == place) {
        return new PageEvents(group, page, core);
      }
    }
    return null;
  }

  /** What pages of the controller may name. */
  List<EventRoute> handlers() {
    return handlers;
  }

  @Override
  public List<Route> routes() {
    return List.of(route);
  }

  @Override
  public List<ErrorHandler> errorHandlers() {
    return group.errorHandlers();
  }

  @Override
  public void handle(int place, Exchange given) throws Exception {
    ServerExchange exchange = (ServerExchange) given;
    UpstreamEvent event = read(exchange);
    SignedEvent signed = event == null ? null : signed(exchange, event);
    if (event == null || signed == null || !admits(exchange, signed.handler())) {
      pages.counts().answered(As.REFUSED_EVENT);
      return;
    }
    EventReply reply = new EventReply(exchange, new EventReply.Shows(group, page));
    reply.before();
    if (exchange.refused() || exchange.response().isSent()) {
      return;
    }
    PastEvents.Turn turn =
        pages.turn(reply.recipient(), event.eventSeq() != 0, bytes(exchange));
    String location = turn.location();
    if (location != null) {
      reply.again(location, turn.address());
      return;
    }
    InnerExchange inner = new InnerExchange(exchange, form(event));
    try {
      group.on(
          signed.handler(), new EventCall(inner, signed.arguments(), event.fields()));
      if (inner.isDone()) {
        turn.done(inner.location(), inner.address());
      }
    } finally {
      turn.failed();
    }
    reply.after(inner);
  }

  private static byte[] bytes(ServerExchange exchange) {
    RequestBody body = exchange.wire().wireBody();
    return Arrays.copyOf(body.bytes(), body.length());
  }

  private @Nullable UpstreamEvent read(ServerExchange exchange) {
    RequestBody body = exchange.wire().wireBody();
    Problem problem =
        exchange.wire().hasTwoContentTypes()
            ? Problem.of(ErrorCode.BAD_REQUEST, Texts.TWO_CONTENT_TYPES)
            : body.read();
    if (problem != null) {
      exchange.fail(problem);
      return null;
    }
    try {
      return UpstreamEvent.decode(bytes(exchange));
    } catch (HtipException e) {
      exchange.fail(
          Problem.of(ErrorCode.BAD_REQUEST, "The event cannot be read: " + e.error() + "."));
      return null;
    }
  }

  /** The handler that the event names, if it was offered to who sends it. */
  private @Nullable SignedEvent signed(ServerExchange exchange, UpstreamEvent event) {
    String session = exchange.csrf().session();
    SignedEvent signed =
        SignedEvent.of(
            pages.keys(), session == null ? "" : session, exchange.wire().path(),
            event.handler().asText(), handlers);
    if (signed == null || session == null) {
      exchange.fail(Problem.of(ErrorCode.ACCESS_DENIED, UNKNOWN));
      return null;
    }
    if ((event.fields().mask() & ~handlers.get(signed.handler()).fields()) != 0) {
      exchange.fail(
          Problem.of(ErrorCode.BAD_REQUEST, "The event has fields that nobody asked for."));
      return null;
    }
    return signed;
  }

  private boolean admits(ServerExchange exchange, int handler) throws Exception {
    for (Gate gate : gates[handler]) {
      if (!gate.admits(exchange)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<String>> form(UpstreamEvent event) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (UpstreamEvent.Entry entry : event.fields().form().orElse(List.of())) {
      fields.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(entry.value());
    }
    return fields;
  }
}
