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
    permits Gate.Closed, Gate.Authenticate, Gate.Roles, Gate.Unready, Gate.Intercepted,
        CsrfGate, RateGate {

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
    addAccess(gates, policy.access(), core.identification());
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

  private static void addAccess(
      List<Gate> gates, Access access, @Nullable Identification identification) {
    switch (access) {
      case Access.PermitAll _ -> { }
      case Access.DenyAll _ -> gates.add(new Closed(ErrorCode.ACCESS_DENIED));
      case Access.Authenticated _ -> gates.add(
          identification == null
              ? new Unready("for signed-in users")
              : new Authenticate(identification));
      case Access.Roles roles -> {
        if (identification == null) {
          gates.add(new Unready("for users with one of the roles " + roles.roles()));
        } else {
          gates.add(new Authenticate(identification));
          gates.add(new Roles(roles.roles().toArray(String[]::new)));
        }
      }
    }
  }

  /** Lets nobody pass. */
  record Closed(ErrorCode code) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      exchange.fail(Problem.of(code));
      return false;
    }
  }

  /** Lets those pass who are signed in. */
  record Authenticate(Identification identification) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      return identification.succeeds(exchange);
    }
  }

  /** Lets those pass who are one of these, as their token says; stands behind the other. */
  record Roles(String[] roles) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      if (Identification.isAny(exchange.wire().user(), roles)) {
        return true;
      }
      exchange.fail(Problem.of(ErrorCode.ACCESS_DENIED));
      return false;
    }
  }

  /**
   * Lets nobody pass, as the application knows no users. Says so to developers and to the
   * log; clients in production see a 503 and no more.
   *
   * @param whom whom the route is for
   */
  record Unready(String whom) implements Gate {
    @Override
    public boolean admits(ServerExchange exchange) {
      throw new DxException(ErrorCode.UNAVAILABLE,
          "This route is " + whom + ", but nobody can sign in: no component of the application is"
              + " a CredentialStore. Until there is one, it answers 503 and its handler is never"
              + " called.",
          "Write a component that implements dev.dxwww.runtime.security.CredentialStore; or, if"
              + " everybody may call the route, annotate its method or its controller with"
              + " @PermitAll.",
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
