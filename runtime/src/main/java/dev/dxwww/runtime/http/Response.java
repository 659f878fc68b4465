package dev.dxwww.runtime.http;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.http.content.internal.HttpDates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer with a status, header fields and cookies of its own.
 *
 * @param status 200 to 599
 * @param headers further header fields, in the order they are sent; {@code Content-Type} here wins
 *     over the route's
 * @param cookies cookies to be set
 * @param body what is sent; empty for none
 * @param <T> type of what is sent
 */
public record Response<T>(
    int status, List<HeaderField> headers, List<Cookie> cookies, Optional<T> body) {

  /** @throws IllegalArgumentException for a status outside 200 to 599 or a field the server sets */
  public Response {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not a status of a final response: " + status);
    }
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
    Objects.requireNonNull(body, "body");
    for (HeaderField field : headers) {
      field.requireFree();
    }
  }

  /** 200 with this body. */
  public static <T> Response<T> ok(T body) {
    return of(HttpStatus.OK, body);
  }

  /** A status with this body. */
  public static <T> Response<T> of(int status, T body) {
    return new Response<>(status, List.of(), List.of(), Optional.of(body));
  }

  /** A status without a body. */
  public static <T> Response<T> empty(int status) {
    return new Response<>(status, List.of(), List.of(), Optional.empty());
  }

  /** 304: the client has this version; see {@link Request#notModified}. */
  public static <T> Response<T> notModified(EntityTag version) {
    return Response.<T>empty(HttpStatus.NOT_MODIFIED).version(version);
  }

  /**
   * The same answer with the version of what is sent. A {@code GET} of a client that has this
   * version is answered by 304, one with an {@code If-Match} of another version by 412.
   */
  public Response<T> version(EntityTag tag) {
    return header("ETag", tag.text());
  }

  /** The same answer with the time of the last change, in whole seconds; for 304 as a version. */
  public Response<T> lastModified(Instant time) {
    return header("Last-Modified", HttpDates.text(time.getEpochSecond()));
  }

  /** The same answer with what caches may do with it. */
  public Response<T> cache(CacheControl control) {
    return header("Cache-Control", control.text());
  }

  /**
   * The same answer with the address of what it shows, as {@code Content-Location} (RFC 9110, 8.7).
   * Where it answers an event of a page, that page is shown at this address from here on: its own
   * path with another query, which may be all that is said: {@code ?q=milk}.
   *
   * @param address a path on this site, or a query
   * @throws DxException code 4000 for an address that is empty, holds control characters, or leads
   *     to another site
   */
  public Response<T> at(String address) {
    if (Locations.hasControls(address) || !Locations.staysOnSite(address)) {
      throw new DxException(
          ErrorCode.BAD_REQUEST,
          "The address of what is shown is empty, holds control characters, or is of another site.",
          "Use a path such as /tasks?q=milk, or a query such as ?q=milk, with encoded values.",
          null);
    }
    return header("Content-Location", Locations.encoded(address));
  }

  /** The same answer with one more header field; see {@link HeaderField} for what is allowed. */
  public Response<T> header(String name, String value) {
    return new Response<>(status, plus(headers, new HeaderField(name, value)), cookies, body);
  }

  /** The same answer with one more cookie. */
  public Response<T> cookie(Cookie cookie) {
    return new Response<>(status, headers, plus(cookies, cookie), body);
  }

  /** The same answer with another status. */
  public Response<T> status(int newStatus) {
    return new Response<>(newStatus, headers, cookies, body);
  }

  private static <E> List<E> plus(List<E> list, E element) {
    List<E> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }
}
