package dev.dxwww.runtime.observe.internal;

import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.RouteGroup;
import dev.dxwww.runtime.generated.Router;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Paths that the framework itself serves: router and routes in one, all of them GET. */
public final class Endpoints implements Router, RouteGroup {
  /** None. */
  public static final Endpoints NONE = new Endpoints(List.of());

  private static final int ABSENT = -1;

  private final List<Endpoint> endpoints;
  private final String[] paths;

  /** These. */
  public Endpoints(List<Endpoint> endpoints) {
    this.endpoints = List.copyOf(endpoints);
    this.paths = endpoints.stream().map(Endpoint::path).toArray(String[]::new);
  }

  /** Answers a request. */
  @FunctionalInterface
  public interface Answer {
    /** Sends the response. */
    void send(Exchange exchange);
  }

  /**
   * One path.
   *
   * @param path in canonical form, such as {@code /health/live}
   * @param answer answers it
   */
  public record Endpoint(String path, Answer answer) {}

  /** Those whose path is not among these. */
  public Endpoints without(Set<String> taken) {
    return new Endpoints(endpoints.stream().filter(e -> !taken.contains(e.path())).toList());
  }

  /** All of both. */
  public Endpoints and(Endpoints more) {
    List<Endpoint> all = new ArrayList<>(endpoints);
    all.addAll(more.endpoints);
    return new Endpoints(all);
  }

  /** Their paths. */
  public List<String> paths() {
    return List.of(paths);
  }

  @Override
  public int find(String path) {
    for (int i = 0; i < paths.length; i++) {
      if (paths[i].equals(path)) {
        return i;
      }
    }
    return ABSENT;
  }

  @Override
  public int route(int leaf, int method) {
    return method == GET ? leaf : ABSENT;
  }

  @Override
  public String allow(int leaf) {
    return "GET, HEAD, OPTIONS";
  }

  @Override
  public List<Route> routes() {
    return endpoints.stream()
        .map(endpoint -> Route.get(endpoint.path(), "dxwww").permitAll())
        .toList();
  }

  @Override
  public void handle(int route, Exchange exchange) {
    endpoints.get(route).answer().send(exchange);
  }
}
