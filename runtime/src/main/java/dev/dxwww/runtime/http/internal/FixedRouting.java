package dev.dxwww.runtime.http.internal;

import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;

import java.util.function.Supplier;

/** The builder through which the listener gets the one routing; nothing can be added to it. */
record FixedRouting(HttpRouting routing) implements HttpRouting.Builder {
  @Override
  public HttpRouting build() {
    return routing;
  }

  @Override
  public HttpRouting.Builder copy() {
    return this;
  }

  @Override
  public HttpRouting.Builder register(HttpService... services) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder register(String path, HttpService... services) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder route(HttpRoute route) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder addFilter(Filter filter) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
    throw fixed();
  }

  @Override
  public <T extends Throwable> HttpRouting.Builder error(
      Class<T> exceptionClass, ErrorHandler<? super T> handler) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder maxReRouteCount(int maxReRouteCount) {
    throw fixed();
  }

  @Override
  public HttpRouting.Builder security(HttpSecurity security) {
    throw fixed();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("all requests go through the application's routes");
  }
}
