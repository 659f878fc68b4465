package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCounters;
import dev.dxwww.runtime.error.ErrorPageConfig;
import dev.dxwww.runtime.error.ErrorPages;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.observe.internal.Endpoints;
import dev.dxwww.runtime.observe.internal.Observation;
import dev.dxwww.runtime.spi.Interceptor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server on a free port, and clients for it. */
final class TestServer implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpServer server;
  private final int port;

  private TestServer(HttpServer server) {
    this.server = server;
    this.port = server.port();
  }

  static TestServer of(Routes... groups) {
    return of(settings -> settings, groups);
  }

  static TestServer of(UnaryOperator<HttpSettings> change, Routes... groups) {
    return of(change, List.of(), List.of(), groups);
  }

  static TestServer of(HttpParts parts, Routes group) {
    HttpRoutes all = new HttpRoutes(
        new TemplateRouter(group.routes()), List.of(group), List.of(), List.of());
    return new TestServer(HttpServer.start(HttpSettings.on("127.0.0.1", 0), parts, all));
  }

  static TestServer of(HttpSettings settings, HttpParts parts, HttpRoutes all) {
    return new TestServer(HttpServer.start(settings, parts, all));
  }

  /** A server with parts of the test's own, such as a clock. */
  static TestServer of(UnaryOperator<HttpSettings> change, HttpParts parts, Routes group) {
    HttpRoutes all = new HttpRoutes(
        new TemplateRouter(group.routes()), List.of(group), List.of(), List.of());
    HttpSettings settings = change.apply(HttpSettings.on("127.0.0.1", 0));
    return new TestServer(HttpServer.start(settings, parts, all));
  }

  static TestServer of(
      UnaryOperator<HttpSettings> change,
      List<ErrorHandler> errorHandlers,
      List<Interceptor> interceptors,
      Routes... groups) {
    List<Route> routes = new ArrayList<>();
    for (Routes group : groups) {
      routes.addAll(group.routes());
    }
    HttpRoutes all = new HttpRoutes(
        new TemplateRouter(routes), List.of(groups), errorHandlers, interceptors);
    HttpSettings settings = change.apply(HttpSettings.on("127.0.0.1", 0));
    return new TestServer(HttpServer.start(settings, parts(), all));
  }

  /** A server whose counts and limits the test sees. */
  static TestServer of(
      UnaryOperator<HttpSettings> change, Observation observation, Endpoints own, Routes group) {
    HttpRoutes all = new HttpRoutes(
        new TemplateRouter(group.routes()), List.of(group), List.of(), List.of(), own);
    HttpSettings settings = change.apply(HttpSettings.on("127.0.0.1", 0));
    return new TestServer(HttpServer.start(settings, parts().observation(observation), all));
  }

  static HttpParts parts() {
    return new HttpParts(
        ErrorPages.production(
            new ErrorPageConfig("error", "about:blank", 7),
            TestServer.class.getClassLoader(), new ErrorCounters()),
        new Json(JsonSettings.DEFAULT), Clock.systemUTC(), System::nanoTime, 42);
  }

  static HttpRoutes noRoutes() {
    return new HttpRoutes(new TemplateRouter(List.of()), List.of(), List.of(), List.of());
  }

  int port() {
    return port;
  }

  /** Whether it takes connections. */
  boolean isListening() {
    try {
      connect().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A socket on which a test writes what it likes. */
  RawConnection connect() throws IOException {
    return new RawConnection(port);
  }

  /** The response to one request, written as it stands; lines end in CRLF by themselves. */
  RawResponse raw(String head) throws IOException {
    try (RawConnection connection = connect()) {
      return connection.send(head).read();
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
