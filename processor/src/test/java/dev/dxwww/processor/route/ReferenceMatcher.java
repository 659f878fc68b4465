package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.dxwww.common.PathSegment;

/** Routing as its definition says, route by route: slow and plain. */
record ReferenceMatcher(List<Endpoint> routes) {

  /** Number of the route that answers, or -1. */
  int route(String path, HttpMethod method) {
    return matching(path).stream()
        .filter(route -> route.method() == method)
        .map(routes::indexOf)
        .findFirst()
        .orElse(-1);
  }

  /** Methods that have a route for the path. */
  SortedSet<HttpMethod> methods(String path) {
    SortedSet<HttpMethod> methods = new TreeSet<>();
    matching(path).forEach(route -> methods.add(route.method()));
    return methods;
  }

  private List<Endpoint> matching(String path) {
    if (!path.startsWith("/")) {
      return List.of();
    }
    List<String> segments = List.of(path.substring(1).split("/", -1));
    List<Endpoint> matching = new ArrayList<>(routes);
    matching.removeIf(route -> !matches(route.path().segments(), segments));
    matching.sort(Comparator.comparing(ReferenceMatcher::rank));
    return matching;
  }

  private static boolean matches(List<PathSegment> template, List<String> path) {
    for (int i = 0; i < template.size(); i++) {
      if (i == path.size()) {
        return false;
      }
      switch (template.get(i)) {
        case PathSegment.Literal literal -> {
          if (!literal.text().equals(path.get(i))) {
            return false;
          }
        }
        case PathSegment.Variable variable -> {
          if (path.get(i).isEmpty()) {
            return false;
          }
        }
        case PathSegment.Rest rest -> {
          return true;
        }
      }
    }
    return template.size() == path.size();
  }

  /** One digit per segment, so that the text order is the order of precedence. */
  private static String rank(Endpoint route) {
    StringBuilder rank = new StringBuilder();
    for (PathSegment segment : route.path().segments()) {
      rank.append(
          switch (segment) {
            case PathSegment.Literal literal -> '0';
            case PathSegment.Variable variable -> '1';
            case PathSegment.Rest rest -> '2';
          });
    }
    return rank.toString();
  }
}
