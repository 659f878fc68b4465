package dev.dxwww.benchmarks.quarkus;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.HttpDate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Request id and access log; the other header fields stand in the configuration. */
public class Around {
  private static final String STARTED = "started";

  @ServerRequestFilter
  public void before(ContainerRequestContext request) {
    request.setProperty(STARTED, System.nanoTime());
  }

  @ServerResponseFilter
  public void after(ContainerRequestContext request, ContainerResponseContext response) {
    String id = Fields.requestId(request.getHeaderString(Fields.REQUEST_ID));
    response.getHeaders().putSingle(Fields.REQUEST_ID, id);
    // Quarkus sends none; others do.
    response.getHeaders().putSingle("Date", HttpDate.now());
    long started =
        request.getProperty(STARTED) instanceof Long time ? time : System.nanoTime();
    AccessLog.write(
        request.getMethod(),
        request.getUriInfo().getPath(),
        new AccessLog.Outcome(response.getStatus(), -1, started),
        id);
  }
}
