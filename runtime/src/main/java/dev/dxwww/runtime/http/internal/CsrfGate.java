package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.security.csrf.CsrfSession;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.runtime.security.csrf.internal.CsrfSettings;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Refuses what a browser sends because another site made it do so: by what the browser says of
 * where the request comes from, and by a token that only pages of this site have.
 */
final class CsrfGate implements Gate {
  private static final HeaderName TOKEN = HeaderNames.create(CsrfToken.HEADER);
  private static final String BEARER = "Bearer ";

  private final CsrfSettings settings;
  private final CsrfSession session;
  private final @Nullable CorsPolicy cors;

  /**
   * A gate.
   *
   * @param cors names sites that are trusted as this one is; null for none
   */
  CsrfGate(CsrfSettings settings, CsrfSession session, @Nullable CorsPolicy cors) {
    this.settings = settings;
    this.session = session;
    this.cors = cors;
  }

  @Override
  public boolean admits(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    boolean admitted = cors != null && Cors.trusts(cors, request.headers())
        || CrossOriginRule.allows(request)
            && (settings == CsrfSettings.ORIGIN || isSafe(request) || isNoBrowser(request)
                || hasToken(exchange));
    if (!admitted) {
      exchange.fail(Problem.of(ErrorCode.CSRF_FAILED));
    }
    return admitted;
  }

  private static boolean isSafe(WireRequest request) {
    return switch (request.method()) {
      case "GET", "HEAD", "OPTIONS" -> true;
      default -> false;
    };
  }

  /**
   * Whether no page can have caused it. Browsers add no bearer token by themselves, as they do
   * passwords of {@code Basic}; and they send JSON for other sites only after a preflight, never
   * without {@code Origin}.
   */
  private boolean isNoBrowser(WireRequest request) {
    Headers headers = request.headers();
    String authorization = WireHeaders.first(headers, HeaderNames.AUTHORIZATION);
    if (authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return !session.hasCookie(request);
    }
    return authorization == null
        && !headers.contains(HeaderNames.COOKIE)
        && !CrossOriginRule.saysOrigin(headers)
        && request.contentType().name().equals("application/json")
        && !request.hasTwoContentTypes();
  }

  /** A header field decides, if there is one; what forms send counts only without. */
  private static boolean hasToken(ServerExchange exchange) {
    WireRequest request = exchange.wire();
    RequestCsrf csrf = exchange.csrf();
    if (request.headers().contains(TOKEN)) {
      List<String> sent = WireHeaders.all(request.headers(), TOKEN);
      return sent.size() == 1 && csrf.accepts(sent.getFirst());
    }
    return switch (request.contentType().name()) {
      case "application/x-www-form-urlencoded" ->
          !exchange.forms().takesUploads()
              && exchange.forms().hasField(CsrfToken.FIELD, csrf::accepts);
      case "multipart/form-data" ->
          exchange.forms().takesUploads()
              && exchange.forms().beginsWith(CsrfToken.FIELD, csrf::accepts);
      default -> false;
    };
  }
}
