package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.content.internal.HttpDates;
import dev.dxwww.runtime.http.content.internal.Version;
import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.spi.Interceptor;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The one response of an exchange, on its way to the wire. */
final class WireResponse implements Encoder.Sink, Interceptor.ResponseFields {
  private static final Header PRIVATE =
      HeaderValues.create(HeaderNames.CACHE_CONTROL, "private");
  private static final List<HeaderField> VARY_BY_COOKIE =
      List.of(new HeaderField("Vary", "Cookie"));
  private static final byte[] NOTHING = {};
  private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

  private final HttpCore core;
  private final RoutingResponse out;
  private final WireRequest request;
  private @Nullable List<HeaderField> overrides;
  private int status;
  private boolean ownContentType;
  private String mediaType = "";
  private @Nullable ExchangeWatch watch;
  private boolean sent;
  private boolean written;
  private boolean unread;
  private boolean last;
  private long sentBytes;
  private long completedAt;
  private @Nullable ResponseStream stream;
  private Gzip.@Nullable Stream gzip;
  private List<HeaderField> common = List.of();
  private @Nullable Access access;
  private boolean versioned;
  private boolean personal;
  private boolean ofUser;
  private @Nullable LimitFields limit;

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
    versioned = false;
  }

  /** The content is for one person: caches may keep it for that one only, and must ask first. */
  void personal() {
    personal = true;
  }

  /** The content depends on who asks, also where that is somebody unknown. */
  void dependsOnUser() {
    ofUser = true;
    commonFields(VARY_BY_COOKIE);
  }

  private void keepFromOthers() {
    String said = WireHeaders.joined(out.headers(), HeaderNames.CACHE_CONTROL);
    if (said == null || !said.contains("no-store") && !said.contains("private")) {
      out.headers().set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "private, no-cache"));
    }
  }

  /** Who may call the route that is answered. */
  void access(Access rule) {
    access = rule;
  }

  /** Fields that go out even when something else is sent than was prepared. */
  void commonFields(List<HeaderField> fields) {
    if (common.isEmpty()) {
      common = fields;
    } else {
      List<HeaderField> all = new ArrayList<>(common);
      all.addAll(fields);
      common = all;
    }
  }

  /** What is left of a limit is told whatever is sent. */
  void limit(LimitFields fields) {
    limit = fields;
  }

  /** Tells this one when content begins that is written by and by. */
  void watchedBy(ExchangeWatch watching) {
    watch = watching;
  }

  /** Whether a field tells the version of the content. */
  boolean hasVersion() {
    return versioned;
  }

  /** The version that the fields tell. */
  Version version() {
    String modified = WireHeaders.first(out.headers(), HeaderNames.LAST_MODIFIED);
    return new Version(
        WireHeaders.first(out.headers(), HeaderNames.ETAG),
        modified == null ? HttpDates.NONE : HttpDates.parse(modified));
  }

  /** Whether a field has been added. */
  boolean has(HeaderName name) {
    return out.headers().contains(name);
  }

  /** Forgets what tells of content: none will be sent. */
  void withoutContent() {
    core.gzip().notModified(request, out.headers(), access);
    out.headers().remove(HeaderNames.CONTENT_TYPE);
    out.headers().remove(HeaderNames.CONTENT_DISPOSITION);
    out.headers().remove(HeaderNames.CONTENT_ENCODING);
    out.headers().remove(HeaderNames.ACCEPT_RANGES);
  }

  /** A part of content goes out, whose whole might be compressed for other clients. */
  void partOf(long length) {
    if (core.gzip().concerns(length)) {
      core.gzip().varies(request, out.headers(), access);
    }
  }

  /** The status is known; fields may still be added. */
  void begin(int newStatus) {
    if (sent) {
      throw new IllegalStateException("a response was sent already");
    }
    // A flag that the handler left would close the socket as soon as the response has to wait.
    Thread.interrupted();
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
    versioned |= name.equalsIgnoreCase("ETag") || name.equalsIgnoreCase("Last-Modified");
    Header header = HeaderValues.create(HeaderNames.create(name), field.value());
    if (name.equalsIgnoreCase("Content-Type")) {
      ownContentType = true;
      out.headers().set(header);
    } else {
      out.headers().add(header);
    }
  }

  /** The version of the content, whatever was said of it before. */
  void tag(String tag) {
    versioned = true;
    out.headers().remove(HeaderNames.LAST_MODIFIED);
    out.headers().set(HeaderValues.create(HeaderNames.ETAG, tag));
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
      mediaType = header.get();
    }
  }

  void contentType(String type) {
    contentType(ContentTypes.header(type));
  }

  /** The content type that was said last. */
  String contentType() {
    return out.headers().get(HeaderNames.CONTENT_TYPE).get();
  }

  /** Another content type than was said. */
  void replaceContentType(Header header) {
    out.headers().set(header);
  }

  /** Sends the content. */
  @Override
  public void accept(byte[] bytes, int length) {
    requireContent();
    if (core.gzip().concerns(length)
        && core.gzip().applies(request, out.headers(), access)) {
      byte[] compressed = core.gzip().compressed(bytes, length);
      transfer(compressed, compressed.length);
    } else {
      transfer(bytes, length);
    }
  }

  private void transfer(byte[] bytes, int length) {
    complete(length);
    if (length > Deadlines.REQUEST_RATE) {
      request.allow(length);
    }
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
    boolean compressed = core.gzip().concerns(length)
        && core.gzip().applies(request, out.headers(), access);
    OutputStream content = openTransfer(compressed ? UNKNOWN : length);
    if (watch != null) {
      watch.answering();
    }
    if (!compressed || !wantsContent()) {
      return content;
    }
    gzip = core.gzip().stream(content);
    return gzip;
  }

  private OutputStream openTransfer(long length) {
    complete(length);
    // Its source and its client may take their time.
    request.served();
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

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public <T> void events(EventStream<T> events, Encoder<? super T> data) {
    add("Cache-Control", "no-cache");
    // Proxies such as nginx would collect events before they pass them on.
    add("X-Accel-Buffering", "no");
    if (!wantsContent()) {
      openTransfer(UNKNOWN);
      return;
    }
    String last = WireHeaders.first(request.headers(), LAST_EVENT_ID);
    EventChannel<T> channel =
        new EventChannel<>(data, core.settings().events(), last, core.parts().nanoTime());
    core.streams().add(channel);
    if (watch != null) {
      watch.streaming();
    }
    OutputStream content;
    try {
      // Never compressed, whatever is configured: a client must see each event as it is sent.
      content = openTransfer(UNKNOWN);
      channel.run(events.source(), content);
    } finally {
      core.streams().remove(channel);
    }
    // Not before its place is free: a client that has seen the end may open the next one at once.
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    String nonce = request.nonce();
    if (nonce != null) {
      admit(nonce);
    }
    boolean tls = request.secure();
    byte[] fields = overrides == null
        ? core.securityHeaders().bytes(tls)
        : core.securityHeaders().bytesWith(overrides, tls);
    headers.set(new CommonHeaders(fields, request.requestId(), limit));
    if (!common.isEmpty()) {
      addCommon(headers);
    }
    if (personal) {
      keepFromOthers();
    } else if ((ofUser || request.user() != null)
        && !headers.contains(HeaderNames.CACHE_CONTROL)) {
      // Made for one user, or for nobody known: nobody else may be given it.
      headers.set(PRIVATE);
    }
    unread = request.endsConnection();
    last = request.isLast();
    if (unread || last) {
      headers.set(HeaderValues.CONNECTION_CLOSE);
    }
    sent = true;
    completedAt = core.now();
  }

  /** A policy of the response's own comes first: it is all there is. */
  private void admit(String nonce) {
    if (!core.securityHeaders().hasPolicy()) {
      return;
    }
    HeaderField policy = core.securityHeaders().policyWith(nonce);
    List<HeaderField> all = new ArrayList<>(2);
    all.add(policy);
    if (overrides != null) {
      all.addAll(overrides);
    }
    overrides = all;
    personal = true;
  }

  /**
   * Where a response that was sent leads to; empty where it leads nowhere, or brings cookies as
   * well.
   */
  String location() {
    boolean leads = sent && status >= 301 && status <= 303
        && !out.headers().contains(HeaderNames.SET_COOKIE);
    String location = leads ? WireHeaders.first(out.headers(), HeaderNames.LOCATION) : null;
    return location == null ? "" : location;
  }

  /** When all but the sending was done, in the clock of {@link HttpCore#now}. */
  long completedAt() {
    return completedAt;
  }

  private void addCommon(ServerResponseHeaders headers) {
    for (HeaderField field : common) {
      headers.add(HeaderValues.create(HeaderNames.create(field.name()), field.value()));
    }
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

  /** Gives back what a stream that never came to its end still holds. */
  void release() {
    if (gzip != null) {
      gzip.release();
    }
  }

  /** The listener itself goes on after a response that announced the end of the connection. */
  void endConnectionIfNeeded() {
    release();
    if (stream == null ? !written : !stream.isComplete()) {
      // Else the next response would be taken for what is missing of this one.
      throw new CloseConnectionException("the response did not come to its end");
    }
    if (unread) {
      throw new UnreadBodyException();
    }
    if (last || isCloseAsked()) {
      throw request.bodyConsumed()
          ? new CloseConnectionException("one side wants the connection closed")
          : new UnreadBodyException();
    }
  }

  /** Looked for first: the search for a token makes a stream even of a field that is missing. */
  private boolean isCloseAsked() {
    return request.headers().contains(HeaderNames.CONNECTION)
        && request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
  }
}
