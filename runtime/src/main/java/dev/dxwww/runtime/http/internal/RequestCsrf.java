package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.SameSite;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;
import dev.dxwww.runtime.security.csrf.internal.FormFiller;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The token of one response, and the session that it is of: that of the user, or while nobody is
 * signed in that of a random cookie.
 */
final class RequestCsrf implements CsrfToken {
  private static final String COOKIE = "dx-csrf";
  private static final String SECURE_COOKIE = "__Host-" + COOKIE;
  private static final int COOKIE_LENGTH = 22;

  private final ServerExchange exchange;
  private @Nullable String fresh;
  private boolean rotated;
  private @Nullable String value;

  RequestCsrf(ServerExchange exchange) {
    this.exchange = exchange;
  }

  /** A page with tokens in its forms; the page itself when it has none to fill. */
  static Html filled(Html page, ServerExchange exchange) {
    if (exchange.core().settings().protection().csrf() == CsrfSettings.ORIGIN) {
      return page;
    }
    String content =
        FormFiller.fill(page.content(), () -> exchange.csrf().field().content());
    // The same text itself when there was nothing to fill.
    return content == page.content() ? page : Html.of(content);
  }

  private Safeguards safeguards() {
    return exchange.core().parts().safeguards();
  }

  @Override
  public String value() {
    if (value == null) {
      exchange.response().personal();
      String session = session();
      value = safeguards().csrf().issue(session == null ? "a" + newCookie() : session);
    }
    return value;
  }

  @Override
  public void rotate() {
    boolean known = cookie() != null;
    rotated = true;
    value = null;
    if (known) {
      newCookie();
    }
  }

  /** Whether a text is a token of the session that the request belongs to. */
  boolean accepts(String token) {
    String session = session();
    // Checked all the same when there is none: it takes no less time.
    return safeguards().csrf().isValid(token, session == null ? "" : session) && session != null;
  }

  /** What the response is bound to: the session, which begins here where there is none yet. */
  String binding() {
    exchange.response().personal();
    String session = session();
    return session == null ? "a" + newCookie() : session;
  }

  /** What tokens are bound to; null while the browser has nothing to bind them to. */
  @Nullable String session() {
    String cookie = rotated ? fresh : cookie();
    // After a rotation the session of the request is not the one that follows.
    String user = rotated ? null : safeguards().session().id(exchange.request()).orElse(null);
    if (user != null) {
      return "s" + user;
    }
    return cookie == null ? null : "a" + cookie;
  }

  private String name() {
    return exchange.request().secure() ? SECURE_COOKIE : COOKIE;
  }

  private @Nullable String cookie() {
    if (fresh != null) {
      return fresh;
    }
    String sent = exchange.wire().cookieText(name());
    return sent != null && isOurs(sent) ? sent : null;
  }

  private static boolean isOurs(String text) {
    if (text.length() != COOKIE_LENGTH) {
      return false;
    }
    for (int i = 0; i < COOKIE_LENGTH; i++) {
      char c = text.charAt(i);
      boolean good = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
          || c == '-' || c == '_';
      if (!good) {
        return false;
      }
    }
    return true;
  }

  private String newCookie() {
    String made = safeguards().newCookie();
    fresh = made;
    Cookie cookie = Cookie.of(name(), made).sameSite(SameSite.LAX);
    exchange.commonFields(
        List.of(new HeaderField("Set-Cookie", cookie.text(exchange.request().secure()))));
    return made;
  }
}
