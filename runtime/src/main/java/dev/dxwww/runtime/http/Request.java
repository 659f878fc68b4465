package dev.dxwww.runtime.http;

import dev.dxwww.runtime.error.PreconditionFailedException;
import dev.dxwww.runtime.http.content.internal.Conditions;
import dev.dxwww.runtime.http.content.internal.HttpDates;
import dev.dxwww.runtime.http.content.internal.Version;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The request that is being answered. Belongs to the thread that serves it and ends with the
 * response.
 */
public interface Request {
  /** The method in capitals, such as {@code GET}. */
  String method();

  /**
   * The path in its canonical form: percent-encoded, without escapes of unreserved characters, hex
   * digits in capitals.
   */
  String path();

  /**
   * The query as it was sent, without the question mark; empty when there is none. The {@code &}
   * that HTIP's client ends it with when it asks for frames is left out.
   */
  String query();

  /** The first value of a query parameter, decoded. */
  Optional<String> query(String name);

  /** All values of a query parameter, decoded, in the order sent. */
  List<String> queryAll(String name);

  /** The first value of a header field, its name compared without case. */
  Optional<String> header(String name);

  /** All values of a header field, one for each line. */
  List<String> headerAll(String name);

  /** The value of a cookie, without quotes around it. */
  Optional<String> cookie(String name);

  /**
   * Whether the client asks to read what it has already (RFC 9110, 13.1.2), so that a handler can
   * spare itself the work: {@code return Response.notModified(version)}. A handler that need not
   * spare it just says its version, {@code Response.ok(task).version(version)}.
   */
  default boolean notModified(EntityTag version) {
    return check(version) == Conditions.Outcome.NOT_MODIFIED;
  }

  /**
   * Refuses to change what the client has not seen: call it in handlers of {@code PUT}, {@code
   * PATCH} and {@code DELETE}, with the version that is stored.
   *
   * @throws dev.dxwww.runtime.error.PreconditionFailedException (412, code 4012) when {@code
   *     If-Match} names other versions, or {@code If-None-Match} this one
   */
  default void requireVersion(EntityTag version) {
    if (check(version) == Conditions.Outcome.FAILED) {
      throw new PreconditionFailedException();
    }
  }

  private Conditions.Outcome check(EntityTag version) {
    Conditions conditions = new Conditions(joined("If-Match"), null, joined("If-None-Match"), null);
    boolean reads = method().equals("GET") || method().equals("HEAD");
    return conditions.check(reads, new Version(version.text(), HttpDates.NONE));
  }

  private @Nullable String joined(String name) {
    List<String> lines = headerAll(name);
    return lines.isEmpty() ? null : String.join(", ", lines);
  }

  /**
   * The body, read at the first call; empty when there is none.
   *
   * @throws dev.dxwww.runtime.error.DxException code 4013 when it is longer than
   *     {@code dx.server.max-body-size}
   */
  byte[] body();

  /** The body as text in the charset of the content type, UTF-8 by default. */
  String bodyText();

  /** The address of the peer of the connection, without port, such as {@code 192.0.2.7}. */
  String remoteAddress();

  /**
   * The address of the client, without port: the peer's, or what the proxies in {@code
   * dx.server.trusted-proxies} say in the field {@code dx.security.proxies.address-header}.
   */
  String clientAddress();

  /** Whether the client uses TLS, up to this server or up to a trusted proxy that says so. */
  boolean secure();

  /**
   * A value for {@code nonce} attributes of the page's inline scripts and styles, which the policy
   * of the response then allows; new for each response, which shared caches must not keep.
   */
  String cspNonce();

  /** The id that ties this request, its response and the log together; 1 to 64 characters. */
  String requestId();

  /** Something an interceptor left for the handler, by its type. */
  <A> Optional<A> attribute(Class<A> type);

  /** Leaves something for whoever handles this request after the caller, by its type. */
  <A> void attribute(Class<A> type, A value);
}
