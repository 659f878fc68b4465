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

import java.io.OutputStream;
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
  private boolean written;
  private boolean unread;
  private boolean last;
  private long sentBytes;
  private long completedAt;
  private @Nullable ResponseStream stream;

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
    HeaderField field = new HeaderField(name, value);
    field.requireFree();
    add(field);
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
    requireContent();
    complete(length);
    if (!wantsContent()) {
      out.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, length));
      write(NOTHING, 0);
    } else {
      sentBytes = length;
      write(bytes, length);
    }
  }

  @Override
  public boolean wantsContent() {
    return !request.method().equals("HEAD");
  }

  @Override
  public OutputStream open(long length) {
    requireContent();
    complete(length);
    if (length >= 0) {
      out.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, length));
    }
    if (wantsContent()) {
      stream = ResponseStream.to(out, length);
      return stream;
    }
    if (length < 0) {
      out.header(NoContentLength.INSTANCE);
    }
    write(NOTHING, 0);
    return OutputStream.nullOutputStream();
  }

  private void requireContent() {
    if (status == 204 || status == 205 || status == 304) {
      throw new IllegalStateException("a response with status " + status + " has no content");
    }
  }

  /** Sends the response without content. */
  void sendEmpty() {
    complete(0);
    if (status == 204 || status == 304) {
      out.header(NoContentLength.INSTANCE);
    }
    write(NOTHING, 0);
  }

  private void write(byte[] bytes, int length) {
    out.send(bytes, 0, length);
    written = true;
  }

  private void complete(long length) {
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
    last = request.isLast();
    if (unread || last) {
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
    return stream == null ? sentBytes : stream.written();
  }

  /** The listener itself goes on after a response that announced the end of the connection. */
  void endConnectionIfNeeded() {
    if (stream == null ? !written : !stream.isComplete()) {
      // Else the next response would be taken for what is missing of this one.
      throw new CloseConnectionException("the response did not come to its end");
    }
    if (unread) {
      throw new UnreadBodyException();
    }
    if (last || request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
      throw request.bodyConsumed()
          ? new CloseConnectionException("one side wants the connection closed")
          : new UnreadBodyException();
    }
  }
}
