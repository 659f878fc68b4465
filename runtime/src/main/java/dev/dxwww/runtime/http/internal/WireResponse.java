package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.spi.Interceptor;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The one response of an exchange, on its way to the wire. */
final class WireResponse implements Encoder.Sink, Interceptor.ResponseFields {
  private static final byte[] NOTHING = {};

  private final HttpCore core;
  private final RoutingResponse out;
  private final WireRequest request;
  private @Nullable List<HeaderField> overrides;
  private int status;
  private boolean ownContentType;
  private boolean sent;
  private boolean unread;
  private long sentBytes;
  private long completedAt;

  WireResponse(HttpCore core, RoutingResponse out, WireRequest request) {
    this.core = core;
    this.out = out;
    this.request = request;
  }

  /** Forgets what was prepared: something else is going to be sent. */
  void reset() {
    out.headers().clear();
    overrides = null;
    ownContentType = false;
  }

  /** The status is known; fields may still be added. */
  void begin(int newStatus) {
    if (sent) {
      throw new IllegalStateException("a response was sent already");
    }
    status = newStatus;
  }

  /** Adds a field; one of the security headers takes the place of the general one. */
  void add(HeaderField field) {
    String name = field.name();
    if (core.securityHeaders().contains(name)) {
      if (overrides == null) {
        overrides = new ArrayList<>(2);
      }
      overrides.add(field);
      return;
    }
    Header header = HeaderValues.create(HeaderNames.create(name), field.value());
    if (name.equalsIgnoreCase("Content-Type")) {
      ownContentType = true;
      out.headers().set(header);
    } else {
      out.headers().add(header);
    }
  }

  @Override
  public void add(String name, String value) {
    add(new HeaderField(name, value));
  }

  @Override
  public int status() {
    return status;
  }

  /** The content type, unless a field said it already. */
  void contentType(Header header) {
    if (!ownContentType) {
      out.headers().set(header);
    }
  }

  void contentType(String type) {
    contentType(ContentTypes.header(type));
  }

  /** Sends the content. */
  @Override
  public void accept(byte[] bytes, int length) {
    if (status == 204 || status == 205 || status == 304) {
      throw new IllegalStateException("a response with status " + status + " has no content");
    }
    complete(length);
    if (request.method().equals("HEAD")) {
      out.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, length));
      out.send(NOTHING, 0, 0);
    } else {
      sentBytes = length;
      out.send(bytes, 0, length);
    }
  }

  /** Sends the response without content. */
  void sendEmpty() {
    complete(0);
    if (status == 204 || status == 304) {
      out.header(NoContentLength.INSTANCE);
    }
    out.send(NOTHING, 0, 0);
  }

  private void complete(int length) {
    if (sent) {
      throw new IllegalStateException("a response was sent already");
    }
    ServerResponseHeaders headers = out.headers();
    out.status(Statuses.of(status));
    byte[] fields = overrides == null
        ? core.securityHeaders().bytes()
        : core.securityHeaders().bytesWith(overrides);
    headers.set(new CommonHeaders(fields, request.requestId()));
    unread = request.endsConnection();
    if (unread) {
      headers.set(HeaderValues.CONNECTION_CLOSE);
    }
    sent = true;
    completedAt = core.now();
  }

  /** When all but the sending was done, in the clock of {@link HttpCore#now}. */
  long completedAt() {
    return completedAt;
  }

  boolean isSent() {
    return sent;
  }

  int sentStatus() {
    return sent ? status : 0;
  }

  long sentBytes() {
    return sentBytes;
  }

  /** The listener itself goes on after a response that announced the end of the connection. */
  void endConnectionIfNeeded() {
    if (unread) {
      throw new UnreadBodyException();
    }
    if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
      throw request.bodyConsumed()
          ? new CloseConnectionException("the client wants the connection closed")
          : new UnreadBodyException();
    }
  }
}
