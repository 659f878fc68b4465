package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.RoutePolicy.Csrf;
import dev.dxwww.runtime.spi.Interceptor;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A step between the router and a handler that lets a request pass or answers it. */
sealed interface Gate
    permits Gate.Closed, Gate.Unready, Gate.Intercepted, CsrfGate, RateGate {

  /** Whether the request goes on. If not, the exchange has an answer or a problem. */
  boolean admits(ServerExchange exchange) throws Exception;

  /** The gates that a policy asks for, in the order in which a request meets them. */
  static List<Gate> of(
      RoutePolicy policy,
      List<Interceptor> interceptors,
      @Nullable RateGate limit,
      HttpCore core) {
    List<Gate> gates = new ArrayList<>();
    boolean perUser = policy.limit().map(RoutePolicy.Limit::perUser).orElse(false);
    if (limit != null && !perUser) {
      gates.add(limit);
    }
    switch (policy.access()) {
      case Access.PermitAll _ -> { }
      case Access.DenyAll _ -> gates.add(new Closed(ErrorCode.ACCESS_DENIED));
      // Until there is authentication, nobody can be somebody.
      case Access.Authenticated _ -> gates.add(new Unready("for signed-in users"));
      case Access.Roles roles ->
          gates.add(new Unready("for users with one of the roles " + roles.roles()));
    }
    if (limit != null && perUser) {
      gates.add(limit);
    }
    if (policy.csrf() == Csrf.PROTECTED) {
      gates.add(new CsrfGate(
          core.settings().protection().csrf(),
          core.parts().safeguards().session(),
          policy.cors().orElse(null)));
    }
    for (Interceptor interceptor : interceptors) {
      gates.add(new Intercepted(interceptor));
    }
    return gates;
  }

  /** Lets nobody pass. */
  record Closed(ErrorCode code) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      exchange.fail(Problem.of(code));
      return false;
    }
  }

  /**
   * Lets nobody pass, as there is no telling yet who somebody is. Says so to developers and to the
   * log; clients in production see a 503 and no more.
   *
   * @param whom whom the route is for
   */
  record Unready(String whom) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      throw new DxException(ErrorCode.UNAVAILABLE,
          "This route is " + whom + ", but nobody can sign in: authentication is not part of this"
              + " version yet. Until then it answers 503 and its handler is never called.",
          "If everybody may call the route, annotate its method or its controller with @PermitAll.",
          null);
    }
  }

  /** What the application does before its handlers. */
  record Intercepted(Interceptor interceptor) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) throws Exception {
      Response<String> answer = interceptor.before(exchange.request()).orElse(null);
      if (answer == null) {
        return true;
      }
      exchange.sendResponse(answer, Encoder.TEXT);
      return false;
    }
  }
}
