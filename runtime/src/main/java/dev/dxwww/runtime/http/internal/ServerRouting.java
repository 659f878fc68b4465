package dev.dxwww.runtime.http.internal;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * All routing there is: takes each request from the listener as it was parsed. In the place of
 * Helidon's own routing, so that no filters, routes and services are walked through.
 */
final class ServerRouting implements HttpRouting {
  private final HttpCore core;
  private Dispatcher dispatcher;
  private final HttpSecurity security = HttpSecurity.create();

  ServerRouting(HttpCore core, Dispatcher dispatcher) {
    this.core = core;
    this.dispatcher = dispatcher;
  }

  @Override
  public void route(ConnectionContext connection, RoutingRequest in, RoutingResponse out) {
    long started = core.now();
    int maxParameters = core.settings().limits().maxParameters();
    // Every connection comes from LingeringSelector.
    WireConnection wire = (WireConnection) connection;
    WireRequest request =
        new WireRequest(
            wire, in, maxParameters, core.requestId(in.headers()), core);
    WireResponse response = new WireResponse(core, out, request);
    ServerExchange exchange = new ServerExchange(core, request, response, started);
    wire.source().serving(started);
    exchange.watch().begin();
    try {
      serve(exchange, in);
      exchange.finish();
    } finally {
      exchange.release();
    }
  }

  private void serve(ServerExchange exchange, RoutingRequest in) {
    try {
      dispatcher.dispatch(exchange, RequestTarget.of(in.prologue(), in.headers()));
      exchange.settle();
    } catch (Throwable thrown) {
      answer(exchange, thrown);
    } finally {
      exchange.ended();
    }
  }

  /**
   * Lets go of the application once the server has stopped: the listener leaves a timer behind that
   * holds on to this routing for good.
   */
  void release() {
    dispatcher = Dispatcher.ofNothing();
  }

  private static void answer(ServerExchange exchange, Throwable thrown) {
    try {
      exchange.answerFailure(thrown);
    } catch (CloseConnectionException gone) {
      exchange.abandon();
      throw gone;
    }
  }

  @Override
  public HttpSecurity security() {
    return security;
  }
}
