package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.content.internal.Conditions;
import dev.dxwww.runtime.http.content.internal.MediaType;
import dev.dxwww.runtime.observe.TraceContext;
import dev.dxwww.runtime.observe.internal.CurrentRequest;
import dev.dxwww.runtime.observe.internal.Traces;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.client.internal.ClientAddress;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.RoutingRequest;

import java.nio.charset.Charset;
import java.security.Principal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A request as it came over the wire; what is not asked for is not parsed. */
final class WireRequest implements Request, CurrentRequest.Facts {
  private static final HeaderName TRACEPARENT = HeaderNames.create("traceparent");
  private static final HeaderName TRACESTATE = HeaderNames.create("tracestate");

  private final WireConnection connection;
  private final RoutingRequest in;
  private final int maxParameters;
  private final String requestId;
  private final String method;
  private String path;
  private @Nullable RequestBody body;
  private @Nullable MediaType contentType;
  private @Nullable String otherQuery;
  private @Nullable FormFields query;
  private @Nullable FormFields form;
  private final Traces traces;
  private final TrustedFields proxies;
  private @Nullable ClientAddress client;
  private final Supplier<String> newNonce;
  private @Nullable String nonce;
  private @Nullable Map<Class<?>, Object> attributes;
  private @Nullable TraceContext trace;
  private long bodyLimit;
  private @Nullable AuthToken user;
  private @Nullable ServerExchange exchange;

  WireRequest(
      WireConnection connection,
      RoutingRequest in,
      int maxParameters,
      String requestId,
      HttpCore core) {
    this.traces = core.traces();
    this.proxies = core.proxies();
    this.newNonce = core.nonces();
    this.connection = connection;
    this.in = in;
    this.maxParameters = maxParameters;
    this.requestId = requestId;
    String odd = connection.reader().oddMethod();
    this.method = odd.isEmpty() ? in.prologue().method().text() : odd;
    this.path = in.prologue().uriPath().rawPath();
  }

  /** The path is the raw one until its canonical form is known. */
  void canonicalPath(String canonical) {
    path = canonical;
  }

  ServerRequestHeaders headers() {
    return in.headers();
  }

  RequestBody wireBody() {
    if (body == null) {
      body = new RequestBody(in, bodyLimit);
    }
    return body;
  }

  /** Bytes of content that were read. */
  long bytesRead() {
    return body == null ? 0 : body.bytesRead();
  }

  /** Nanoseconds spent waiting for the client to send its content. */
  long waitedNanos() {
    return body == null ? 0 : body.waitedNanos();
  }

  /** Somebody records the request under this context. */
  void traced(TraceContext context) {
    trace = context;
  }

  /** Made when it is first asked for: most requests never need it. */
  @Override
  public TraceContext trace() {
    if (trace == null) {
      List<String> parents = WireHeaders.all(in.headers(), TRACEPARENT);
      trace = traces.of(
          parents.size() == 1 ? parents.getFirst() : null,
          WireHeaders.joined(in.headers(), TRACESTATE));
    }
    return trace;
  }

  /** The request is done with, or lasts as long as it likes from here on. */
  void served() {
    connection.source().served();
  }

  /** So many bytes of content are a reason to take longer. */
  void allow(long bytes) {
    connection.source().allow(bytes);
  }

  /** Whether it was interrupted for taking too long. */
  boolean isLate() {
    return connection.source().isLate();
  }

  /** Whether the server ends the connection after this request. */
  boolean isLast() {
    return connection.source().isEnding();
  }

  /** The exchange that this is the request of. */
  void exchange(ServerExchange of) {
    exchange = of;
  }

  /** Who sends the request; null where that is not known, or not yet. */
  @Nullable AuthToken user() {
    return user;
  }

  void user(AuthToken known) {
    user = known;
  }

  /** How long a body the route takes, in bytes. */
  void bodyLimit(long bytes) {
    bodyLimit = bytes;
  }

  /** What the client is told about a body that broke off while a handler read it, or null. */
  @Nullable Problem bodyFailure() {
    return body == null ? null : body.failureProblem();
  }

  /** The request has ended. */
  void release() {
    if (body != null) {
      body.close();
    }
  }

  /** Whether nothing of a body is left to be read. */
  boolean bodyConsumed() {
    return in.content().consumed();
  }

  /** See {@link RequestBody#endsConnection}. */
  boolean endsConnection() {
    return (body != null || !in.content().consumed()) && wireBody().endsConnection();
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  /** What follows is for another query: that of the address at which a page is shown now. */
  void moveTo(String other) {
    otherQuery = other;
    query = null;
  }

  @Override
  public String query() {
    if (otherQuery != null) {
      return otherQuery;
    }
    HttpPrologue prologue = in.prologue();
    if (!prologue.hasQuery()) {
      return "";
    }
    String text = prologue.query().rawValue();
    // By this the client tells the address of frames from that of the shell: see decision 0296.
    return text.endsWith("&") && PageReply.wantsFrames(this)
        ? text.substring(0, text.length() - 1)
        : text;
  }

  /** The parameters of the query; null when they cannot be decoded or are too many. */
  @Nullable FormFields queryFields() {
    if (query == null) {
      query = FormFields.parse(query(), maxParameters);
    }
    return query;
  }

  /** The fields of the body, which is read and a form; null as for the query. */
  @Nullable FormFields formFields() {
    if (form == null) {
      String text = bodyTextRead();
      form = text == null ? null : FormFields.parse(text, maxParameters);
    }
    return form;
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(fieldsOfQuery().first(name));
  }

  @Override
  public List<String> queryAll(String name) {
    return fieldsOfQuery().all(name);
  }

  private FormFields fieldsOfQuery() {
    FormFields fields = queryFields();
    if (fields == null) {
      throw new DxException(ErrorCode.BAD_REQUEST, Texts.BAD_QUERY);
    }
    return fields;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(WireHeaders.first(in.headers(), HeaderNames.create(name)));
  }

  @Override
  public List<String> headerAll(String name) {
    return WireHeaders.all(in.headers(), HeaderNames.create(name));
  }

  /** The conditions; {@link Conditions#NONE} itself when there are none. */
  Conditions conditions() {
    Headers headers = in.headers();
    String ifMatch = WireHeaders.joined(headers, HeaderNames.IF_MATCH);
    String ifUnmodifiedSince = WireHeaders.first(headers, HeaderNames.IF_UNMODIFIED_SINCE);
    String ifNoneMatch = WireHeaders.joined(headers, HeaderNames.IF_NONE_MATCH);
    String ifModifiedSince = WireHeaders.first(headers, HeaderNames.IF_MODIFIED_SINCE);
    boolean none = ifMatch == null && ifUnmodifiedSince == null && ifNoneMatch == null
        && ifModifiedSince == null;
    return none
        ? Conditions.NONE
        : new Conditions(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince);
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookieText(name));
  }

  @Nullable String cookieText(String name) {
    if (!in.headers().contains(HeaderNames.COOKIE)) {
      return null;
    }
    for (String field : in.headers().get(HeaderNames.COOKIE).allValues()) {
      String value = CookieText.value(field, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The media type of the body; its name is empty when there is none or it cannot be read. */
  MediaType contentType() {
    if (contentType == null) {
      String text = WireHeaders.first(in.headers(), HeaderNames.CONTENT_TYPE);
      contentType = MediaType.of(text == null ? "" : text);
    }
    return contentType;
  }

  /** Whether there is no telling what the body is: who checks one may not be who uses another. */
  boolean hasTwoContentTypes() {
    return in.headers().contains(HeaderNames.CONTENT_TYPE)
        && in.headers().get(HeaderNames.CONTENT_TYPE).valueCount() > 1;
  }

  @Override
  public byte[] body() {
    requireBody();
    RequestBody read = wireBody();
    return Arrays.copyOf(read.bytes(), read.length());
  }

  @Override
  public String bodyText() {
    requireBody();
    String text = bodyTextRead();
    if (text == null) {
      throw new DxException(ErrorCode.BAD_REQUEST, Texts.BAD_TEXT);
    }
    return text;
  }

  private @Nullable String bodyTextRead() {
    Charset charset = contentType().charset();
    if (charset == null) {
      throw new DxException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Texts.UNKNOWN_CHARSET);
    }
    RequestBody read = wireBody();
    return Decoder.text(read.bytes(), read.length(), charset);
  }

  private void requireBody() {
    Problem problem = wireBody().read();
    if (problem != null) {
      throw new DxException(problem.code(), problem.detail());
    }
  }

  @Override
  public String remoteAddress() {
    return connection.peer().text();
  }

  @Override
  public String clientAddress() {
    return client().text();
  }

  /** Who it comes from. */
  ClientAddress client() {
    if (client == null) {
      client = proxies.client(connection, in.headers());
    }
    return client;
  }

  @Override
  public boolean secure() {
    return connection.isSecure() || proxies.saysTls(connection, in.headers());
  }

  @Override
  public String cspNonce() {
    if (nonce == null) {
      nonce = newNonce.get();
    }
    return nonce;
  }

  /** What {@link #cspNonce} gave; null while nobody has asked. */
  @Nullable String nonce() {
    return nonce;
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public <A> Optional<A> attribute(Class<A> type) {
    if (type == TraceContext.class) {
      return Optional.of(type.cast(trace()));
    }
    Object value = attributes == null ? null : attributes.get(type);
    if (value == null && (type == AuthToken.class || type == Principal.class)) {
      // On a route for everybody nobody has asked yet.
      value = user == null && exchange != null ? exchange.userIfAny() : user;
    }
    return value == null ? Optional.empty() : Optional.of(type.cast(value));
  }

  @Override
  public <A> void attribute(Class<A> type, A value) {
    if (attributes == null) {
      attributes = new IdentityHashMap<>();
    }
    attributes.put(type, value);
  }
}
