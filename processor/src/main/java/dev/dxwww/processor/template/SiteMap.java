package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.route.Endpoint;
import dev.dxwww.processor.route.HttpMethod;
import dev.dxwww.processor.route.RouteModel;
import dev.dxwww.processor.route.RouteReader;

/** The controllers in sight: their routes, their handlers of events, the pages they return. */
final class SiteMap {
  private final SortedMap<String, Controller> controllers = new TreeMap<>();

  /**
   * A controller.
   *
   * @param routes by the name of their methods
   * @param events its handlers of events, in the order of their numbers
   * @param pages the routes that show pages, by the pages' qualified names
   */
  record Controller(
      TypeElement type,
      Map<String, List<RouteModel>> routes,
      List<ExecutableElement> events,
      Map<String, List<RouteModel>> pages) {
    String simpleName() {
      return type.getSimpleName().toString();
    }

    /** Whether a page is asked for there, so that events find a handler. */
    boolean takesEvents(PathTemplate path) {
      return paths().anyMatch(path::equals);
    }

    /** Whether a page has a variable of that name in its path. */
    boolean hasInAPath(String variable) {
      return paths().anyMatch(path -> path.indexOf(variable) >= 0);
    }

    private Stream<PathTemplate> paths() {
      return pages.values().stream()
          .flatMap(List::stream)
          .map(RouteModel::endpoint)
          .filter(endpoint -> endpoint.method() == HttpMethod.GET)
          .map(Endpoint::path);
    }

    Optional<Integer> number(String event) {
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i).getSimpleName().contentEquals(event)) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }
  }

  private SiteMap() {}

  static SiteMap of(Round round, Iterable<TypeElement> types) {
    SiteMap map = new SiteMap();
    for (TypeElement type : types) {
      map.controllers.put(type.getQualifiedName().toString(), read(round, type));
    }
    return map;
  }

  private static Controller read(Round round, TypeElement type) {
    Map<String, List<RouteModel>> routes = new LinkedHashMap<>();
    Map<Origin, RouteModel> all = new HashMap<>();
    for (RouteModel route : RouteReader.outline(round, type)) {
      routes.computeIfAbsent(route.handler().name(), first -> new ArrayList<>()).add(route);
      all.put(route.origin(), route);
    }
    List<ExecutableElement> events = new ArrayList<>();
    Map<String, List<RouteModel>> pages = new LinkedHashMap<>();
    for (ExecutableElement method : round.methods(type)) {
      if (AnnotationUses.find(method, PageMarks.ON).isPresent()) {
        events.add(method);
      } else {
        RouteModel route = all.get(Origins.of(method));
        if (route != null) {
          page(method.getReturnType())
              .ifPresent(
                  page ->
                      pages
                          .computeIfAbsent(page, first -> new ArrayList<>())
                          .add(route));
        }
      }
    }
    return new Controller(type, routes, events, pages);
  }

  /** The page in what a handler returns. */
  private static Optional<String> page(TypeMirror result) {
    if (!(result instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    if (PageMarks.isPage(result)) {
      return Optional.of(((TypeElement) declared.asElement()).getQualifiedName().toString());
    }
    return declared.getTypeArguments().size() == 1
        ? page(declared.getTypeArguments().getFirst())
        : Optional.empty();
  }

  List<Controller> all() {
    return List.copyOf(controllers.values());
  }

  /** The controller of that simple name in the package; where it has none, those of others. */
  List<Controller> named(String simpleName, String user) {
    List<Controller> found =
        controllers.values().stream()
            .filter(controller -> controller.simpleName().equals(simpleName))
            .toList();
    return found.stream()
        .filter(one -> one.type().getQualifiedName().toString().equals(user + "." + simpleName))
        .findFirst()
        .map(List::of)
        .orElse(found);
  }

  /** Those that return a page. */
  List<Controller> returning(String page) {
    return controllers.values().stream().filter(one -> one.pages().containsKey(page)).toList();
  }
}
