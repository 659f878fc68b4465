package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.csrf.CsrfSession;
import dev.dxwww.runtime.security.internal.Authentication;

import java.util.Optional;

import io.helidon.http.HeaderNames;

/**
 * The session that the cookies of a request are of: what tokens of forms are bound to. To look at
 * it renews nothing, so that endpoints which end or begin sessions decide on cookies themselves.
 */
public final class TokenSession implements CsrfSession {
  private final Authentication authentication;

  /** The sessions of an application's users. */
  public TokenSession(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public Optional<String> id(Request request) {
    if (request instanceof WireRequest wire
        && !wire.headers().contains(HeaderNames.AUTHORIZATION)) {
      AuthToken user = wire.user();
      if (user != null) {
        return Optional.of(user.sessionId());
      }
    }
    return authentication.sessionOfCookies(request);
  }

  @Override
  public boolean hasCookie(Request request) {
    return request.cookie(Authentication.ACCESS_COOKIE).isPresent()
        || request.cookie(Authentication.REFRESH_COOKIE).isPresent();
  }
}
