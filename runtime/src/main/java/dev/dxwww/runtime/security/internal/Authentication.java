package dev.dxwww.runtime.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.observe.internal.Observed;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.SecurityEvent.Caller;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenReading.Reason;
import dev.dxwww.runtime.security.TokenType;
import dev.dxwww.runtime.spi.HealthCheck;

import org.jspecify.annotations.Nullable;

/** Who sends a request: what the server asks, and what {@link AuthRoutes} answers by. */
public final class Authentication implements Observed, AutoCloseable {
  /** The cookie with the access token. */
  public static final String ACCESS_COOKIE = "__Host-dx-access";
  /** The cookie with the refresh token. */
  public static final String REFRESH_COOKIE = "__Host-dx-refresh";

  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");
  private static final int SWEEP_SECONDS = 60;

  /**
   * What it is made of.
   *
   * @param sessions keeps sessions
   * @param revocations what is revoked
   * @param verified access tokens that are known to be good
   * @param check checks access tokens
   * @param logins begins, refreshes and ends sessions
   * @param events tells what happens
   */
  record Parts(
      SessionStore sessions,
      Revocations revocations,
      VerifiedTokens verified,
      TokenCheck check,
      Logins logins,
      EventCounts events) {}

  /**
   * Where browsers are sent.
   *
   * @param loginPage page on which people sign in; null without
   * @param afterLogin where they go from there
   * @param afterLogout where they go when they have signed out
   */
  record Pages(@Nullable String loginPage, String afterLogin, String afterLogout) {}

  private final Parts parts;
  private final Pages pages;
  private final Clock clock;
  private final Duration refreshGrace;
  private final CountDownLatch closing = new CountDownLatch(1);

  Authentication(Parts parts, Pages pages, Clock clock, Duration refreshGrace) {
    this.parts = parts;
    this.pages = pages;
    this.clock = clock;
    this.refreshGrace = refreshGrace;
  }

  /** Begins to forget, every minute, what is over. */
  void sweep() {
    Thread.ofVirtual().name("dx-auth-sweep").start(() -> {
      try {
        while (!closing.await(SWEEP_SECONDS, TimeUnit.SECONDS)) {
          sweepOnce();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void sweepOnce() {
    Instant now = clock.instant();
    parts.revocations().purge(now);
    Instant before = now.minus(Revocations.MARGIN);
    try {
      parts.sessions().purge(before.minus(refreshGrace), before);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "what is over could not be removed from the store", e);
    }
  }

  /** Whether an access token is good, and whose it is. */
  public TokenReading check(String text, Request request) {
    TokenReading reading = parts.check().check(text);
    if (reading instanceof TokenReading.Refused refused
        && refused.reason() == Reason.BAD_SIGNATURE) {
      parts.events().tell(new SecurityEvent.BadSignature(caller(request)));
    }
    return reading;
  }

  /**
   * What a refresh token out of a cookie gives: a person whose access token is over goes on without
   * noticing.
   *
   * @return null when it gives nothing
   */
  public @Nullable Renewed renew(String text, Request request) {
    SignIn result = parts.logins().refresh(text, caller(request));
    return result instanceof SignIn.Granted granted
        ? new Renewed(granted.pair().accessToken(), cookies(granted.pair()))
        : null;
  }

  /**
   * A session that goes on.
   *
   * @param token says who it is
   * @param cookies go to the browser
   */
  public record Renewed(AuthToken token, List<Cookie> cookies) {
    public Renewed {
      cookies = List.copyOf(cookies);
    }

    /** Whose it is, never the cookies. */
    @Override
    public String toString() {
      return "Renewed[" + token + "]";
    }
  }

  List<Cookie> cookies(TokenPair pair) {
    return List.of(
        cookie(ACCESS_COOKIE, pair.access(), pair.accessToken()),
        cookie(REFRESH_COOKIE, pair.refresh(), pair.refreshToken()));
  }

  /** HttpOnly, Secure and SameSite=Lax by the defaults of cookies and the prefix of the name. */
  private Cookie cookie(String name, String value, AuthToken token) {
    Duration left = Duration.between(clock.instant(), token.expiresAt());
    return Cookie.of(name, value).maxAge(left.isNegative() ? Duration.ZERO : left);
  }

  /** The page on which people sign in, with the way back; null when there is none. */
  public @Nullable String loginPage(Request request) {
    String page = pages.loginPage();
    if (page == null) {
      return null;
    }
    String query = request.query();
    return LocalPath.with(
        page, "next", query.isEmpty() ? request.path() : request.path() + "?" + query);
  }

  Pages pages() {
    return pages;
  }

  Logins logins() {
    return parts.logins();
  }

  static Caller caller(Request request) {
    return new Caller(request.requestId(), request.clientAddress());
  }

  /** The id of the session that cookies are of, though it may have ended; nothing is renewed. */
  public Optional<String> sessionOfCookies(Request request) {
    String access = request.cookie(ACCESS_COOKIE).orElse(null);
    if (access != null && parts.check().genuine(access) instanceof TokenReading.Valid valid) {
      return Optional.of(valid.token().sessionId());
    }
    return session(request).map(AuthToken::sessionId);
  }

  /** The session of whichever cookie is readable. */
  Optional<AuthToken> session(Request request) {
    Optional<AuthToken> byRefresh =
        request.cookie(REFRESH_COOKIE)
            .flatMap(text -> parts.logins().readForLogout(text, TokenType.REFRESH));
    return byRefresh.isPresent()
        ? byRefresh
        : request.cookie(ACCESS_COOKIE)
            .flatMap(text -> parts.logins().readForLogout(text, TokenType.ACCESS));
  }

  @Override
  public List<HealthCheck> checks() {
    return List.of();
  }

  @Override
  public void write(MetricsText out) {
    parts.events().write(out);
    out.family("dx_auth_verified_tokens", "gauge", "Access tokens remembered as verified.");
    out.sample("dx_auth_verified_tokens", "", parts.verified().size());
    out.family("dx_auth_revocations", "gauge", "Revoked sessions and tokens remembered.");
    out.sample("dx_auth_revocations", "", parts.revocations().size());
  }

  /** Listens no longer for what is revoked. */
  @Override
  public void close() {
    closing.countDown();
    parts.revocations().close();
  }
}
