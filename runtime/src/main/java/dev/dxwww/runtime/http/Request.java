package dev.dxwww.runtime.http;

import java.util.List;
import java.util.Optional;

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

  /** The query as it was sent, without the question mark; empty when there is none. */
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

  /** Whether the connection uses TLS. */
  boolean secure();

  /** The id that ties this request, its response and the log together; 1 to 64 characters. */
  String requestId();

  /** Something an interceptor left for the handler, by its type. */
  <A> Optional<A> attribute(Class<A> type);

  /** Leaves something for whoever handles this request after the caller, by its type. */
  <A> void attribute(Class<A> type, A value);
}
