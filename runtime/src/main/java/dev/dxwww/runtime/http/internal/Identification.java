package dev.dxwww.runtime.http.internal;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.internal.Authentication;
import dev.dxwww.runtime.security.internal.Bearer;
import dev.dxwww.runtime.security.internal.Challenges;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import org.jspecify.annotations.Nullable;

/**
 * Finds out who sends a request: by its bearer token or, where it has no {@code Authorization}
 * field at all, by its cookies.
 */
final class Identification {
  private final Authentication authentication;

  Identification(Authentication authentication) {
    this.authentication = authentication;
  }

  /** Whether it is known who sends the request; if not, the exchange has an answer. */
  boolean succeeds(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    if (request.user() != null) {
      return true;
    }
    ErrorCode refusal = identify(exchange);
    if (refusal == null) {
      return true;
    }
    refuse(exchange, refusal);
    return false;
  }

  /** Sets the request's user; what is wrong where there is none, else null. */
  @Nullable ErrorCode identify(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    Headers headers = request.headers();
    if (!headers.contains(HeaderNames.AUTHORIZATION)) {
      return byCookie(exchange);
    }
    String token =
        headers.get(HeaderNames.AUTHORIZATION).valueCount() == 1
            ? Bearer.token(headers.get(HeaderNames.AUTHORIZATION).get())
            : null;
    return token == null
        ? ErrorCode.TOKEN_INVALID
        : took(request, authentication.check(token, request));
  }

  private static @Nullable ErrorCode took(WireRequest request, TokenReading reading) {
    if (reading instanceof TokenReading.Refused refused) {
      return refused.code();
    }
    request.user(((TokenReading.Valid) reading).token());
    return null;
  }

  private @Nullable ErrorCode byCookie(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    if (!request.headers().contains(HeaderNames.COOKIE)) {
      return ErrorCode.AUTHENTICATION_REQUIRED;
    }
    String access = request.cookieText(Authentication.ACCESS_COOKIE);
    ErrorCode refusal = ErrorCode.AUTHENTICATION_REQUIRED;
    if (access != null) {
      refusal = took(request, authentication.check(access, request));
      if (refusal == null || refusal != ErrorCode.TOKEN_EXPIRED) {
        return refusal;
      }
    }
    String refresh = request.cookieText(Authentication.REFRESH_COOKIE);
    Authentication.Renewed renewed =
        refresh == null || exchange.response().isSent()
            ? null
            : authentication.renew(refresh, request);
    if (renewed == null) {
      return refusal;
    }
    request.user(renewed.token());
    exchange.commonFields(fields(renewed.cookies(), request));
    return null;
  }

  private static List<HeaderField> fields(List<Cookie> cookies, WireRequest request) {
    List<HeaderField> fields = new ArrayList<>(cookies.size());
    for (Cookie cookie : cookies) {
      fields.add(new HeaderField("Set-Cookie", cookie.text(request.secure())));
    }
    return fields;
  }

  /** Browsers that ask for a page go where people sign in, if there is such a page. */
  private void refuse(ServerExchange exchange, ErrorCode refusal) {
    WireRequest request = exchange.wire();
    boolean bearer = request.headers().contains(HeaderNames.AUTHORIZATION);
    String page = bearer || !asksForPage(request) ? null : authentication.loginPage(request);
    if (page == null) {
      exchange.fail(Challenges.of(refusal));
    } else {
      exchange.answer(303, "Location", page);
    }
  }

  private static boolean asksForPage(WireRequest request) {
    String accept = WireHeaders.joined(request.headers(), HeaderNames.ACCEPT);
    return (request.method().equals("GET") || request.method().equals("HEAD"))
        && accept != null
        && (accept.contains("text/html") || PageReply.wantsFrames(request));
  }

  /** Whether a user is one of these. */
  static boolean isAny(@Nullable AuthToken user, String... roles) {
    if (user != null) {
      for (String role : roles) {
        if (user.hasRole(role)) {
          return true;
        }
      }
    }
    return false;
  }
}
