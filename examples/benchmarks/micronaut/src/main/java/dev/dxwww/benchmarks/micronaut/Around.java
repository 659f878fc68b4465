package dev.dxwww.benchmarks.micronaut;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Header fields, request id, access log. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class Around {
  private static final String STARTED = "started";

  @RequestFilter
  void before(HttpRequest<?> request) {
    request.setAttribute(STARTED, System.nanoTime());
  }

  @ResponseFilter
  void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String id = Fields.requestId(request.getHeaders().get(Fields.REQUEST_ID));
    for (Fields.Field field : Fields.SECURITY) {
      response.header(field.name(), field.value());
    }
    response.header(Fields.REQUEST_ID, id);
    long started = request.getAttribute(STARTED, Long.class).orElseGet(System::nanoTime);
    AccessLog.write(
        request.getMethodName(),
        request.getPath(),
        new AccessLog.Outcome(response.code(), -1, started),
        id);
  }
}
