package dev.dxwww.benchmarks.raw;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.Options;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.util.List;

/** What is done around every handler: header fields, request id, access log. */
public final class Around {
  private static final HeaderName REQUEST_ID = HeaderNames.create(Fields.REQUEST_ID);
  private static final List<Header> SECURITY =
      Fields.SECURITY.stream()
          .map(field -> HeaderValues.createCached(HeaderNames.create(field.name()), field.value()))
          .toList();

  private final Options options;

  /** For a server with these options. */
  public Around(Options options) {
    this.options = options;
  }

  /** Sets the content type and status, and gives the content. */
  public interface Answering {
    /** The content of the response. */
    byte[] answer(ServerRequest request, ServerResponse response) throws Exception;
  }

  /** A handler with all that around it. */
  public Handler of(Answering answering) {
    if (!options.headers()) {
      return (request, response) -> response.send(answering.answer(request, response));
    }
    return (request, response) -> {
      long started = System.nanoTime();
      String given = request.headers().contains(REQUEST_ID)
          ? request.headers().get(REQUEST_ID).get() : null;
      String id = Fields.requestId(given);
      for (Header header : SECURITY) {
        response.header(header);
      }
      response.header(HeaderValues.create(REQUEST_ID, id));
      byte[] content = answering.answer(request, response);
      response.send(content);
      if (options.log()) {
        AccessLog.write(
            request.prologue().method().text(),
            request.path().path(),
            new AccessLog.Outcome(response.status().code(), content.length, started),
            id);
      }
    };
  }
}
