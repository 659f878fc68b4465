package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.Router;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A router over templates as written: a leaf is a template, literals before variables before rests.
 */
final class TemplateRouter implements Router {
  private final List<Route> routes;
  private final List<String> templates;

  TemplateRouter(List<Route> routes) {
    this.routes = routes;
    this.templates = routes.stream().map(Route::template).distinct()
        .sorted(Comparator.comparing((String t) -> t.contains("..."))
            .thenComparing(t -> t.contains("{")))
        .toList();
  }

  @Override
  public int find(String path) {
    for (int leaf = 0; leaf < templates.size(); leaf++) {
      if (matches(templates.get(leaf), path)) {
        return leaf;
      }
    }
    return -1;
  }

  private static boolean matches(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].endsWith("...}")) {
        return given.length > i;
      }
      boolean fits = i < given.length
          && (wanted[i].startsWith("{") ? !given[i].isEmpty() : wanted[i].equals(given[i]));
      if (!fits) {
        return false;
      }
    }
    return wanted.length == given.length;
  }

  @Override
  public int route(int leaf, int method) {
    for (int route = 0; route < routes.size(); route++) {
      if (routes.get(route).template().equals(templates.get(leaf))
          && Methods.number(routes.get(route).method()) == method) {
        return route;
      }
    }
    return -1;
  }

  @Override
  public String allow(int leaf) {
    TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
    List<String> own = new ArrayList<>();
    routes.stream().filter(r -> r.template().equals(templates.get(leaf)))
        .forEach(r -> own.add(r.method()));
    methods.addAll(own);
    if (own.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
