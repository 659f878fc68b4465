package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.dxwww.processor.policy.Access;
import dev.dxwww.processor.policy.CorsModel;
import dev.dxwww.processor.policy.Csrf;
import dev.dxwww.processor.policy.Limit;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.route.RouteModel;

/**
 * The text of {@code META-INF/dxwww/routes.txt}: one line for each route, in aligned columns,
 * sorted by path, so that a change of routes or policies shows in a diff.
 */
final class RoutesReport {
  static final List<String> HEADER =
      List.of("VERB", "PATH", "HANDLER", "POLICY", "LIMIT", "CSRF");

  private RoutesReport() {}

  static String of(List<RouteModel> routes) {
    List<List<String>> rows = new ArrayList<>();
    for (RouteModel route : routes) {
      rows.add(row(route));
    }
    rows.sort(Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(List::getFirst));
    rows.addFirst(HEADER);
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).repeat(" ", widths[i] - row.get(i).length() + 2);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** The columns of a route: verb, path, handler, and its policy. */
  static List<String> row(RouteModel route) {
    return List.of(
        route.endpoint().method().toString(),
        route.endpoint().path().toString(),
        route.origin().type() + "." + route.origin().memberName(),
        route.policy().access().map(RoutesReport::access).orElse("-"),
        route.policy().limit().map(RoutesReport::limit).orElse("-"),
        crossSite(route.policy()));
  }

  private static String access(Access access) {
    return switch (access) {
      case Access.PermitAll all -> "permit all";
      case Access.DenyAll none -> "deny all";
      case Access.Authenticated any -> "authenticated";
      case Access.Roles roles -> "roles " + String.join(",", roles.names());
    };
  }

  private static String limit(Limit limit) {
    StringBuilder text = new StringBuilder(limit.category());
    if (limit.requests() > 0) {
      text.append(text.isEmpty() ? "" : " ").append(limit.requests());
    }
    if (!limit.window().isEmpty()) {
      text.append("/").append(limit.window());
    }
    return text.append(limit.perUser() ? " per user" : "").toString();
  }

  /** What other sites may do: cause requests, or call from scripts. */
  private static String crossSite(PolicyModel policy) {
    String csrf = csrf(policy.csrf());
    String cors = policy.cors().map(RoutesReport::cors).orElse("");
    return cors.isEmpty() ? csrf : csrf.equals("-") ? cors : csrf + "; " + cors;
  }

  private static String cors(CorsModel cors) {
    String sites = "cors " + String.join(" ", cors.origins());
    String methods = cors.methods().isEmpty() ? "" : " " + String.join(",", cors.methods());
    return sites + methods + (cors.credentials() ? " with cookies" : "");
  }

  private static String csrf(Csrf csrf) {
    return switch (csrf) {
      case Csrf.None none -> "-";
      case Csrf.Protected yes -> "protected";
      case Csrf.Exempt exempt -> "exempt: " + exempt.reason();
    };
  }
}
