package dev.dxwww.runtime.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

import org.jspecify.annotations.Nullable;

/**
 * {@code /auth/login}, {@code /auth/refresh} and {@code /auth/logout}: JSON and tokens for clients
 * of the API, forms and cookies for browsers.
 */
public final class AuthRoutes implements RouteGroup {
  private static final int LOGIN = 0;
  private static final int REFRESH = 1;
  private static final int LOGOUT = 2;
  private static final Param USERNAME = Param.form("username");
  private static final Param PASSWORD = Param.form("password");
  private static final Param NEXT = Param.form("next").optional();
  private static final Decoder<AuthJson.@Nullable Login> LOGIN_BODY =
      Decoder.json(AuthJson.LOGIN);
  private static final Decoder<@Nullable String> REFRESH_BODY = Decoder.json(AuthJson.REFRESH);
  private static final Encoder<TokenPair> PAIR = Encoder.json(AuthJson.PAIR);
  private static final String AUTHORIZATION = "Authorization";

  private final Authentication authentication;
  private final AccountLimit accounts;
  private final List<Route> routes =
      List.of(route("login"), route("refresh"), route("logout"));

  /** The endpoints of an application. */
  public AuthRoutes(Authentication authentication, AccountLimit accounts) {
    this.authentication = authentication;
    this.accounts = accounts;
  }

  private static Route route(String name) {
    return Route.post("/auth/" + name, AuthRoutes.class.getName() + "." + name)
        .permitAll()
        .csrfProtected()
        .rateLimited("auth", false);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public void handle(int route, Exchange exchange) {
    switch (route) {
      case LOGIN -> login(exchange);
      case REFRESH -> refresh(exchange);
      case LOGOUT -> logout(exchange);
      default -> throw Route.unknown(route);
    }
  }

  private static boolean isForm(Request request) {
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded");
  }

  private static String client(Request request) {
    String named = request.header("User-Agent").orElse("");
    return named.chars().allMatch(c -> c >= ' ' && c <= '~') ? named : "";
  }

  // ---- login

  private void login(Exchange exchange) {
    if (isForm(exchange.request())) {
      String username = exchange.value(USERNAME, Converters.STRING);
      String password = exchange.value(PASSWORD, Converters.STRING);
      String next = exchange.value(NEXT, Converters.STRING);
      if (username != null && password != null && mayTry(exchange, username)) {
        loginByForm(exchange, login(exchange, username, password), next);
      }
      return;
    }
    AuthJson.Login said = exchange.body(LOGIN_BODY);
    if (said != null && mayTry(exchange, said.username())) {
      answer(exchange, login(exchange, said.username(), said.password()));
    }
  }

  /** Whether the request is whole and the account has tries left; if not, it is answered. */
  private boolean mayTry(Exchange exchange, String username) {
    Problem refusal = exchange.refused() ? null : accounts.refusal(username);
    if (refusal != null) {
      exchange.fail(refusal);
    }
    return !exchange.refused();
  }

  private SignIn login(Exchange exchange, String username, String password) {
    Request request = exchange.request();
    return authentication.logins().login(
        username, password, client(request), Authentication.caller(request));
  }

  private void loginByForm(Exchange exchange, SignIn result, @Nullable String next) {
    switch (result) {
      case SignIn.Granted granted -> {
        // Whoever signs in leaves the session that the browser had.
        authentication.session(exchange.request()).ifPresent(
            old -> authentication.logins().logout(
                old, Authentication.caller(exchange.request())));
        String target = LocalPath.orElse(next, authentication.pages().afterLogin());
        exchange.csrfToken().rotate();
        redirect(exchange, target, authentication.cookies(granted.pair()));
      }
      case SignIn.Denied denied -> {
        String page = authentication.pages().loginPage();
        if (page == null) {
          exchange.fail(Challenges.of(denied.code()));
          return;
        }
        String failed = LocalPath.with(page, "error", String.valueOf(denied.code().number()));
        boolean back = next != null && LocalPath.isLocal(next);
        redirect(exchange, back ? LocalPath.with(failed, "next", next) : failed, List.of());
      }
    }
  }

  private static void answer(Exchange exchange, SignIn result) {
    switch (result) {
      case SignIn.Granted granted ->
          exchange.sendResponse(
              Response.ok(granted.pair()).header("Cache-Control", "no-store"), PAIR);
      case SignIn.Denied denied -> exchange.fail(Challenges.of(denied.code()));
    }
  }

  private static void redirect(Exchange exchange, String target, List<Cookie> cookies) {
    Response<Void> response =
        Response.<Void>empty(303).header("Location", target).header("Cache-Control", "no-store");
    for (Cookie cookie : cookies) {
      response = response.cookie(cookie);
    }
    exchange.sendResponse(response);
  }

  // ---- refresh

  private void refresh(Exchange exchange) {
    Request request = exchange.request();
    Optional<String> cookie = request.cookie(Authentication.REFRESH_COOKIE);
    if (isForm(request) || cookie.isPresent()) {
      refreshByCookie(exchange, cookie.orElse(null));
      return;
    }
    String token = exchange.body(REFRESH_BODY);
    if (token != null && !exchange.refused()) {
      answer(
          exchange, authentication.logins().refresh(token, Authentication.caller(request)));
    }
  }

  private void refreshByCookie(Exchange exchange, @Nullable String token) {
    if (token == null) {
      exchange.fail(Challenges.of(ErrorCode.AUTHENTICATION_REQUIRED));
      return;
    }
    SignIn result =
        authentication.logins().refresh(token, Authentication.caller(exchange.request()));
    switch (result) {
      case SignIn.Granted granted -> {
        Response<Void> response = Response.<Void>empty(204).header("Cache-Control", "no-store");
        for (Cookie cookie : authentication.cookies(granted.pair())) {
          response = response.cookie(cookie);
        }
        exchange.sendResponse(response);
      }
      case SignIn.Denied denied -> exchange.fail(Challenges.of(denied.code()));
    }
  }

  // ---- logout

  private void logout(Exchange exchange) {
    Request request = exchange.request();
    String authorization = request.header(AUTHORIZATION).orElse(null);
    if (authorization != null) {
      logoutByBearer(exchange, authorization);
    } else if (isJson(request)) {
      logoutByBody(exchange);
    } else {
      logoutByCookie(exchange);
    }
  }

  private static boolean isJson(Request request) {
    return request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT)
        .startsWith("application/json");
  }

  private void logoutByBearer(Exchange exchange, String authorization) {
    String token = Bearer.token(authorization);
    TokenReading reading =
        token == null ? null : authentication.check(token, exchange.request());
    switch (reading) {
      case null -> exchange.fail(Challenges.of(ErrorCode.TOKEN_INVALID));
      case TokenReading.Refused refused -> exchange.fail(Challenges.of(refused.code()));
      case TokenReading.Valid valid -> end(exchange, valid.token());
    }
  }

  private void logoutByBody(Exchange exchange) {
    String token = exchange.body(REFRESH_BODY);
    if (token == null || exchange.refused()) {
      return;
    }
    AuthToken read =
        authentication.logins().readForLogout(token, TokenType.REFRESH).orElse(null);
    if (read == null) {
      exchange.fail(Challenges.of(ErrorCode.TOKEN_INVALID));
    } else {
      end(exchange, read);
    }
  }

  private void end(Exchange exchange, AuthToken token) {
    authentication.logins().logout(token, Authentication.caller(exchange.request()));
    exchange.sendEmpty();
  }

  /** The cookies go in any case: whoever signs out is to be signed out. */
  private void logoutByCookie(Exchange exchange) {
    Request request = exchange.request();
    String next = isForm(request) ? exchange.value(NEXT, Converters.STRING) : null;
    if (exchange.refused()) {
      return;
    }
    authentication.session(request).ifPresent(
        token -> authentication.logins().logout(token, Authentication.caller(request)));
    exchange.csrfToken().rotate();
    redirect(
        exchange,
        LocalPath.orElse(next, authentication.pages().afterLogout()),
        List.of(
            Cookie.removed(Authentication.ACCESS_COOKIE),
            Cookie.removed(Authentication.REFRESH_COOKIE)));
  }
}
