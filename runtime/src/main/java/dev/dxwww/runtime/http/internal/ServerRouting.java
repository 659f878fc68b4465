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
  private final Dispatcher dispatcher;
  private final HttpSecurity security = HttpSecurity.create();

  ServerRouting(HttpCore core, Dispatcher dispatcher) {
    this.core = core;
    this.dispatcher = dispatcher;
  }

  @Override
  public void route(ConnectionContext connection, RoutingRequest in, RoutingResponse out) {
    long started = core.now();
    int maxParameters = core.settings().limits().maxParameters();
    WireRequest request =
        new WireRequest(connection, in, maxParameters, core.requestId(in.headers()));
    WireResponse response = new WireResponse(core, out, request);
    ServerExchange exchange = new ServerExchange(core, request, response, started);
    try {
      serve(exchange, in);
      exchange.finish();
    } finally {
      exchange.release();
    }
  }

  private void serve(ServerExchange exchange, RoutingRequest in) {
    try {
      dispatcher.dispatch(exchange, RequestTarget.of(in.prologue()));
      exchange.settle();
    } catch (Throwable thrown) {
      answer(exchange, thrown);
    }
  }

  private static void answer(ServerExchange exchange, Throwable thrown) {
    try {
      exchange.answerFailure(thrown);
    } catch (CloseConnectionException gone) {
      exchange.logAccess();
      throw gone;
    }
  }

  @Override
  public HttpSecurity security() {
    return security;
  }
}
