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
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.observe.internal.Admission;
import dev.dxwww.runtime.observe.internal.CurrentRequest;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.observe.internal.RouteMeter;
import dev.dxwww.runtime.spi.RequestTracer;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;

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
  private final @Nullable CurrentRequest slot = CurrentRequest.slot();
  private @Nullable RequestTrace trace;
  private boolean admitted;
  private boolean quiet;

  ServerExchange(HttpCore core, WireRequest request, WireResponse response, long started) {
    this.core = core;
    this.request = request;
    this.response = response;
    this.started = started;
  }

  // ---- the request

  @Override
  public Request request() {
    return request;
  }

  WireRequest wire() {
    return request;
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
    Problem problem = BodyReading.readForm(request);
    if (problem != null) {
      fail(problem);
      return null;
    }
    FormFields fields = request.formFields();
    if (fields == null) {
      fail(Problem.of(ErrorCode.BAD_REQUEST, Texts.BAD_FORM));
    }
    return fields;
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

  @Override
  protected <T> void transmit(int status, T value, Encoder<? super T> encoder) {
    response.begin(status);
    if (chain != null && offer >= 0) {
      response.contentType(chain.offers().header(offer));
      if (chain.offers().areSeveral()) {
        response.add(VARY);
      }
    } else {
      response.contentType(encoder.contentType());
    }
    intercept();
    encoder.encode(value, response);
  }

  @Override
  protected void transmitEmpty(int status) {
    response.begin(status);
    intercept();
    response.sendEmpty();
  }

  private void intercept() {
    if (chain != null) {
      for (var interceptor : chain.interceptors()) {
        interceptor.after(request, response);
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
    if (trace != null) {
      trace.failed(thrown);
    }
    if (response.isSent()) {
      core.parts().errors().report(thrown, context());
      return;
    }
    response.reset();
    ErrorHandler handler = chain == null ? null : chain.errorHandler(thrown);
    if (handler == null || !handledByApplication(thrown, handler)) {
      response.reset();
      send(core.parts().errors().respond(thrown, context()));
    }
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

  // ---- around it all

  /** The request begins: it is counted, and log lines are its own. */
  void begin() {
    core.observation().requests().begin();
    if (slot != null) {
      slot.serve(request);
    }
    RequestTracer tracer = core.observation().tracer();
    if (tracer != null) {
      trace = RequestTrace.start(tracer, request);
    }
  }

  /** Whether the request may go on to its handler; if not, 503 is the problem. */
  boolean enter() {
    Admission admission = core.observation().admission();
    admitted = admission.enter();
    if (!admitted) {
      fail(Problem.of(ErrorCode.OVERLOADED)
          .withHeaders(Map.of("Retry-After", Long.toString(admission.retrySeconds()))));
    }
    return admitted;
  }

  /** From here on the response is a stream that may last: it counts as served no more. */
  void streaming() {
    if (admitted) {
      admitted = false;
      core.observation().admission().release();
    }
  }

  /** Nobody wants to read that this request went well. */
  void quietly() {
    quiet = true;
  }

  /** The request is over, whatever became of it: counts, logs and lets go of it. */
  void end() {
    Observation observation = core.observation();
    int status = response.sentStatus();
    if (admitted && response.isSent()) {
      observation.admission()
          .leave(started, response.completedAt() - request.waitedNanos());
    } else if (admitted) {
      observation.admission().release();
    }
    long took = core.now() - started;
    RouteMeter meter =
        chain == null ? observation.requests().unmatched(request.method()) : chain.meter();
    meter.record(status, took, response.sentBytes(), request.bytesRead());
    observation.requests().end();
    if (core.log().isOn() && !(quiet && status > 0 && status < 400)) {
      AccessLog.Outcome outcome = new AccessLog.Outcome(status, response.sentBytes(), took);
      core.log().response(request.method(), request.path(), outcome, request.requestId());
    }
    if (trace != null) {
      trace.end(chain == null ? "" : chain.route().template(), status);
    }
    if (slot != null) {
      slot.serve(null);
    }
  }

  /** Ends the connection where it must not go on. */
  void finish() {
    response.endConnectionIfNeeded();
  }
}
