package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.http.internal.upload.UploadFolder;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.Traces;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What all requests share.
 *
 * @param settings how the server listens and answers
 * @param parts the parts it works with
 * @param securityHeaders the fields that every response carries
 * @param ids makes request ids
 * @param log takes a line for each response
 * @param gzip compresses content
 * @param uploads where files of forms are kept; null when no route takes any
 * @param streams the streams of events that are open
 * @param proxies what trusted proxies say of their clients
 * @param nonces makes what nobody guesses
 * @param identification finds out who sends a request; null where there are no users
 */
record HttpCore(
    HttpSettings settings,
    HttpParts parts,
    SecurityHeaders securityHeaders,
    RequestIds ids,
    AccessLog log,
    Gzip gzip,
    @Nullable UploadFolder uploads,
    OpenStreams streams,
    TrustedFields proxies,
    Supplier<String> nonces,
    @Nullable Identification identification) {
  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

  static HttpCore of(
      HttpSettings settings, HttpParts parts, @Nullable UploadFolder uploads) {
    return new HttpCore(
        settings,
        parts,
        new SecurityHeaders(
            settings.contentSecurityPolicy(), settings.protection().headers()),
        new RequestIds(parts.idSeed()),
        new AccessLog(settings.accessLog()),
        new Gzip(settings.content().compression()),
        uploads,
        new OpenStreams(
            settings.events().maxOpen(), OpenStreams.STALL, parts.nanoTime()),
        new TrustedFields(settings.protection().proxies()),
        parts.safeguards()::newCookie,
        parts.authentication() == null ? null : new Identification(parts.authentication()));
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

  Pages pages() {
    return parts.pages();
  }

  long now() {
    return parts.nanoTime().getAsLong();
  }
}
