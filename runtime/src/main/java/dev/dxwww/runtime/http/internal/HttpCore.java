package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.Traces;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

/**
 * What all requests share.
 *
 * @param settings how the server listens and answers
 * @param parts the parts it works with
 * @param securityHeaders the fields that every response carries
 * @param ids makes request ids
 * @param log takes a line for each response
 */
record HttpCore(
    HttpSettings settings,
    HttpParts parts,
    SecurityHeaders securityHeaders,
    RequestIds ids,
    AccessLog log) {
  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

  static HttpCore of(HttpSettings settings, HttpParts parts) {
    return new HttpCore(
        settings,
        parts,
        new SecurityHeaders(settings.contentSecurityPolicy()),
        new RequestIds(parts.idSeed()),
        new AccessLog(settings.accessLog()));
  }

  /** The id of a request: the one it came with, if that is sane, else a new one. */
  String requestId(Headers headers) {
    String given = WireHeaders.first(headers, REQUEST_ID);
    return given != null && RequestIds.isSane(given) ? given : ids.next();
  }

  Observation observation() {
    return parts.observation();
  }

  Traces traces() {
    return parts.observation().traces();
  }

  long now() {
    return parts.nanoTime().getAsLong();
  }
}
