package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorContext;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.error.RenderedError;
import dev.dxwww.runtime.generated.Decoder;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.HeaderField;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.content.internal.Conditions;
import dev.dxwww.runtime.http.content.internal.Version;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.runtime.spi.Interceptor;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The exchange of one request on the listener: what binds reads from the wire, what is sent goes
 * there.
 */
final class ServerExchange extends Exchange {
  private static final HeaderField VARY = new HeaderField("Vary", "Accept");

  private final HttpCore core;
  private final WireRequest request;
  private final WireResponse response;
  private final long started;
  private @Nullable RouteChain chain;
  private int offer = -1;
  private int failureStatus;
  private boolean askedForUser;
  private final ExchangeForms forms = new ExchangeForms(this);
  private final ExchangeWatch watch;
  private @Nullable RequestCsrf csrf;

  ServerExchange(HttpCore core, WireRequest request, WireResponse response, long started) {
    this.core = core;
    this.request = request;
    this.response = response;
    this.started = started;
    this.watch = new ExchangeWatch(core, request, response, started);
    response.watchedBy(watch);
    request.exchange(this);
  }

  // ---- the request

  @Override
  public Request request() {
    return request;
  }

  WireRequest wire() {
    return request;
  }

  /** Who sends a request of a route that is for everybody; null for somebody unknown. */
  @Nullable AuthToken userIfAny() {
    Identification identification = core.identification();
    if (identification != null && !askedForUser) {
      askedForUser = true;
      response.dependsOnUser();
      try {
        identification.identify(this);
      } catch (DxException e) {
        // The store is down: a page for everybody goes on without a user.
        core.parts().errors().report(e, context());
      }
    }
    return request.user();
  }

  @Override
  protected Clock clock() {
    return core.parts().clock();
  }

  @Override
  protected @Nullable String text(Param param) {
    String name = param.name();
    return switch (param.source()) {
      case PATH -> pathText(param);
      case QUERY -> {
        FormFields fields = queryFields();
        yield fields == null ? null : fields.first(name);
      }
      case HEADER -> WireHeaders.first(request.headers(), param.headerName());
      case COOKIE -> request.cookieText(name);
      case FORM -> {
        FormFields fields = formFields();
        yield fields == null ? null : fields.first(name);
      }
    };
  }

  private @Nullable String pathText(Param param) {
    if (!param.takesRest()) {
      return PathSegments.segment(request.path(), param.index());
    }
    if (PathSegments.restHidesSlash(request.path(), param.index())) {
      violations().refuse(param.where(), param.name(), "must not contain an encoded slash");
    }
    return PathSegments.rest(request.path(), param.index());
  }

  @Override
  protected List<String> texts(Param param) {
    return switch (param.source()) {
      case PATH -> param.takesRest()
          ? PathSegments.restSegments(request.path(), param.index())
          : listOf(text(param));
      case QUERY -> all(queryFields(), param.name());
      case FORM -> all(formFields(), param.name());
      case HEADER -> ListField.elements(WireHeaders.all(request.headers(), param.headerName()));
      case COOKIE -> listOf(request.cookieText(param.name()));
    };
  }

  private static List<String> listOf(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }

  private static List<String> all(@Nullable FormFields fields, String name) {
    return fields == null ? List.of() : fields.all(name);
  }

  private @Nullable FormFields queryFields() {
    FormFields fields = request.queryFields();
    if (fields == null) {
      fail(Problem.of(ErrorCode.BAD_REQUEST, Texts.BAD_QUERY));
    }
    return fields;
  }

  private @Nullable FormFields formFields() {
    return forms.fields();
  }

  /** The form that is the body. */
  ExchangeForms forms() {
    return forms;
  }

  @Nullable RouteChain chain() {
    return chain;
  }

  @Override
  public CsrfToken csrfToken() {
    return csrf();
  }

  RequestCsrf csrf() {
    if (csrf == null) {
      csrf = new RequestCsrf(this);
    }
    return csrf;
  }

  @Override
  protected List<Upload> files(Param param) {
    return forms.files(param.name());
  }

  @Override
  protected @Nullable InputStream openedBody() {
    Consumes consumes = chain == null ? Consumes.DEFAULT : chain.consumes();
    Problem problem = BodyReading.streamProblem(request, consumes);
    if (problem != null) {
      fail(problem);
      return null;
    }
    return request.wireBody().handOut();
  }

  @Override
  protected Map<String, List<String>> formTexts() {
    FormFields fields = formFields();
    return fields == null ? Map.of() : fields.byName();
  }

  @Override
  protected <T extends @Nullable Object> @Nullable T decoded(Decoder<T> decoder) {
    Consumes consumes = chain == null ? Consumes.DEFAULT : chain.consumes();
    return BodyReading.read(request, decoder, consumes, core.parts().json(), this);
  }

  // ---- the route

  /** From here on the route is known. */
  void chain(RouteChain found) {
    chain = found;
    response.access(found.route().policy().access());
    request.bodyLimit(found.bodyLimit());
    Cors cors = found.cors();
    if (cors != null) {
      // Before anything can be refused: scripts of other sites are to read refusals, too.
      allowOrigin(cors);
    }
  }

  /** Chooses the media type of the response; when none is acceptable, that is the problem. */
  boolean negotiate(Offers offers) {
    if (offers.isEmpty()) {
      return true;
    }
    String accept = WireHeaders.joined(request.headers(), HeaderNames.ACCEPT);
    offer = accept == null ? 0 : offers.best(accept);
    if (offer < 0) {
      fail(Problem.of(ErrorCode.NOT_ACCEPTABLE, "Available: " + offers.text() + "."));
    }
    return offer >= 0;
  }

  // ---- the response

  @Override
  protected int status(int usual) {
    if (failureStatus != 0) {
      return failureStatus;
    }
    int own = chain == null ? 0 : chain.route().status();
    return own == 0 ? usual : own;
  }

  @Override
  protected void addHeader(HeaderField field) {
    response.add(field);
  }

  @Override
  protected void addCookie(Cookie cookie) {
    response.add(new HeaderField("Set-Cookie", cookie.text(request.secure())));
  }

  /** Scripts of other sites may read the response as far as the policy says. */
  void allowOrigin(Cors cors) {
    response.commonFields(cors.fields(request.headers()));
  }

  /** Fields of every response from here on, errors included. */
  void commonFields(List<HeaderField> fields) {
    response.commonFields(fields);
  }

  @Override
  protected <T> void transmit(int status, T value, Encoder<? super T> encoder) {
    if (value instanceof Html page) {
      Html filled = RequestCsrf.filled(page, this);
      if (filled != page) {
        transmitContent(status, this.<T>same(filled), encoder);
        return;
      }
    }
    transmitContent(status, value, encoder);
  }

  /** The type is that of the value it takes the place of. */
  @SuppressWarnings("unchecked")
  private <T> T same(Html page) {
    return (T) page;
  }

  private <T> void transmitContent(int status, T value, Encoder<? super T> encoder) {
    if (encoder instanceof Encoder.Downloading<? super T> downloading) {
      new DownloadReply(this).send(status, downloading.download(value));
      return;
    }
    if (encoder instanceof Encoder.Paging<? super T> paging) {
      new PageReply(this).send(status, paging.view(), value);
      return;
    }
    begin(status, encoder.contentType());
    if (response.hasVersion() && status == HttpStatus.OK && !proceeds(response.version())) {
      return;
    }
    intercept();
    encoder.encode(value, response);
  }

  /** The status is known; the content type is the route's, or this one where it has none. */
  void begin(int status, String usualType) {
    response.begin(status);
    if (chain != null && offer >= 0) {
      response.contentType(chain.offers().header(offer));
      if (chain.offers().areSeveral()) {
        response.add(VARY);
      }
    } else {
      response.contentType(usualType);
    }
  }

  /**
   * Whether the conditions of the request let the content go out. If not, it is answered: by 304,
   * or by a problem.
   */
  boolean proceeds(Version version) {
    Conditions conditions = request.conditions();
    if (conditions == Conditions.NONE) {
      return true;
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (!reads) {
      // The handler has done its work; request.requireVersion asks before it.
      return true;
    }
    switch (conditions.check(true, version)) {
      case PROCEED -> {
        return true;
      }
      case NOT_MODIFIED -> {
        response.withoutContent();
        transmitEmpty(HttpStatus.NOT_MODIFIED);
      }
      case FAILED -> fail(Problem.of(ErrorCode.PRECONDITION_FAILED));
    }
    return false;
  }

  WireResponse response() {
    return response;
  }

  HttpCore core() {
    return core;
  }

  @Override
  protected void transmitEmpty(int status) {
    response.begin(status);
    intercept();
    response.sendEmpty();
  }

  /** Lets interceptors add to the response that is about to go out. */
  void intercept() {
    if (chain != null) {
      List<Interceptor> interceptors = chain.interceptors();
      // By index: most requests have none, and an iterator would be made for them too.
      for (int i = 0; i < interceptors.size(); i++) {
        interceptors.get(i).after(request, response);
      }
    }
  }

  /** Sends an empty response that no handler made, with one field. */
  void answer(int status, String field, String value) {
    response.add(new HeaderField(field, value));
    response.begin(status);
    response.sendEmpty();
  }

  /** Reports what is wrong with the request, unless a response has gone out. */
  void settle() {
    if (response.isSent()) {
      return;
    }
    Problem problem = failure();
    if (problem == null) {
      if (violationEntries().isEmpty()) {
        throw new IllegalStateException("the handler of this route sent no response");
      }
      problem = Problem.invalid(Entries.of(violationEntries()));
    }
    response.reset();
    send(core.parts().errors().respond(problem, context()));
  }

  /** The error boundary: whatever was thrown becomes the response, unless one has gone out. */
  void answerFailure(Throwable thrown) {
    if (thrown instanceof CloseConnectionException gone) {
      throw gone;
    }
    Throwable known = request.isLate() ? late(thrown) : thrown;
    watch.failed(known);
    if (response.isSent()) {
      core.parts().errors().report(known, context());
      return;
    }
    response.reset();
    Problem unread = request.bodyFailure();
    if (unread != null) {
      // The handler could not read on: whatever it made of that, this is what happened.
      send(core.parts().errors().respond(unread, context()));
      return;
    }
    ErrorHandler handler = chain == null ? null : chain.errorHandler(known);
    if (handler == null || !handledByApplication(known, handler)) {
      response.reset();
      send(core.parts().errors().respond(known, context()));
    }
  }

  /** What was thrown because the guard interrupted the request. */
  private static DxException late(Throwable thrown) {
    return new DxException(ErrorCode.TIMED_OUT,
        "The request took longer than dx.server.connections.request-timeout and was interrupted.",
        "Look at what the handler waits for; what has to take longer, answer with a stream.",
        thrown);
  }

  private boolean handledByApplication(Throwable thrown, ErrorHandler handler) {
    try {
      failureStatus = thrown instanceof DxException known ? known.code().status() : 500;
      offer = -1;
      handler.action().handle(thrown, this);
      if (response.isSent()) {
        core.parts().errors().handled(thrown, response.sentStatus(), context());
      }
      return response.isSent();
    } catch (CloseConnectionException gone) {
      throw gone;
    } catch (Throwable second) {
      second.addSuppressed(thrown);
      core.parts().errors().report(second, context());
      return response.isSent();
    }
  }

  private void send(RenderedError error) {
    error.headers().forEach(this::addField);
    response.begin(error.status());
    response.contentType(error.contentType());
    try {
      intercept();
    } catch (Throwable e) {
      core.parts().errors().report(e, context());
    }
    response.accept(error.body(), error.body().length);
  }

  /** A field that cannot be sent must not cost the client its answer. */
  private void addField(String name, String value) {
    try {
      response.add(new HeaderField(name, value));
    } catch (IllegalArgumentException e) {
      core.parts().errors().report(e, context());
    }
  }

  private ErrorContext context() {
    return new ErrorContext(
        request.method(),
        request.path(),
        request.query(),
        new WireHeaders(request.headers()),
        chain == null ? "" : chain.route().template(),
        chain == null ? "" : chain.route().handler(),
        request.requestId(),
        core.now() - started);
  }

  /** Lets go of what the request held: the files that came with it, and its body. */
  void release() {
    request.release();
    forms.close();
  }

  /** Ends the connection where it must not go on. */
  void finish() {
    response.endConnectionIfNeeded();
  }

  /** Ends what will not be answered to its end: the client has gone away. */
  void abandon() {
    response.release();
  }

  /** What is done around the exchange. */
  ExchangeWatch watch() {
    return watch;
  }

  /** The exchange is over, whatever became of it. */
  void ended() {
    watch.end(chain);
    request.served();
    // Of this request alone: with it set, the wait for the next one would close the connection.
    Thread.interrupted();
  }
}
