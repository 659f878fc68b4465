package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.dxwww.processor.route.RouteModel;

/**
 * The endpoints that the runtime adds to applications with users: they are callable, so the report
 * of routes and the policy lock have them. A test of an application compares them with the routes
 * of the runtime.
 */
final class AuthEndpoints {
  private static final String HANDLERS = "dev.dxwww.runtime.security.internal.AuthRoutes";
  private static final List<String> POLICY = List.of("permit all", "auth", "protected");

  private AuthEndpoints() {}

  /**
   * The rows of the report for an application of these components and routes; none without users. A
   * route of the application at one of their paths comes first, so the runtime's is not there.
   */
  static List<List<String>> rows(List<Component> components, List<RouteModel> routes) {
    boolean hasUsers = components.stream().anyMatch(each -> each.fits(Components.CREDENTIALS));
    return hasUsers ? rows(routes) : List.of();
  }

  private static List<List<String>> rows(List<RouteModel> routes) {
    Set<String> own = routes.stream().map(RouteModel::display).collect(Collectors.toSet());
    List<List<String>> rows = new ArrayList<>();
    for (String name : List.of("login", "refresh", "logout")) {
      String path = "/auth/" + name;
      if (!own.contains("POST " + path)) {
        List<String> row = new ArrayList<>(List.of("POST", path, HANDLERS + "." + name));
        row.addAll(POLICY);
        rows.add(List.copyOf(row));
      }
    }
    return rows;
  }
}
