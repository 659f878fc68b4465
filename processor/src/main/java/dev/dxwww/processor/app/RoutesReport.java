package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** What {@code @Cors} lets sites send when it says nothing. */
  private static final List<String> CONTENT_TYPE = List.of("Content-Type");

  private RoutesReport() {}

  /**
   * The report.
   *
   * @param added rows of what is no route of the application
   */
  static String of(List<RouteModel> routes, List<List<String>> added) {
    List<List<String>> rows = new ArrayList<>();
    for (RouteModel route : routes) {
      rows.add(row(route));
    }
    rows.addAll(added);
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
        spaceless(route.endpoint().path().toString()),
        route.origin().type() + "." + route.origin().memberName(),
        route.policy().access().map(RoutesReport::access).orElse("-"),
        route.policy().limit().map(RoutesReport::limit).orElse("-"),
        crossSite(route.policy()));
  }

  static String access(Access access) {
    return switch (access) {
      case Access.PermitAll all -> "permit all";
      case Access.DenyAll none -> "deny all";
      case Access.Authenticated any -> "authenticated";
      case Access.Roles roles ->
          roles.names().stream()
              .distinct()
              .sorted()
              .map(RoutesReport::word)
              .collect(Collectors.joining(",", "roles ", ""));
    };
  }

  private static String limit(Limit limit) {
    // A category called "10/1m" is not the limit of that text.
    StringBuilder text = new StringBuilder(word(limit.category()).replace("/", "\\u002f"));
    if (limit.requests() > 0) {
      text.append(text.isEmpty() ? "" : " ").append(limit.requests());
    }
    if (!limit.window().isEmpty()) {
      text.append("/").append(limit.window());
    }
    return text.append(limit.perUser() ? " per user" : "").toString();
  }

  /** A name so that it cannot be taken for several, for another column, or for nothing. */
  private static String word(String name) {
    return Pattern.compile("^-$|[\\s,\\\\]")
        .matcher(name)
        .replaceAll(RoutesReport::escape);
  }

  static String spaceless(String path) {
    return Pattern.compile("\\s").matcher(path).replaceAll(RoutesReport::escape);
  }

  private static String escape(MatchResult odd) {
    return "\\\\u%04x".formatted((int) odd.group().charAt(0));
  }

  /** What other sites may do: cause requests, or call from scripts. */
  private static String crossSite(PolicyModel policy) {
    String csrf = csrf(policy.csrf());
    String cors = policy.cors().map(RoutesReport::cors).orElse("");
    // The reason of an exemption is any text, so it comes last: nothing in it can pass for more.
    return cors.isEmpty() ? csrf : csrf.equals("-") ? cors : cors + "; " + csrf;
  }

  private static String cors(CorsModel cors) {
    String sites = "cors " + String.join(" ", cors.origins());
    String methods = cors.methods().isEmpty() ? "" : " " + String.join(",", cors.methods());
    String headers = cors.headers().equals(CONTENT_TYPE) ? "" : " taking " + list(cors.headers());
    String exposed = cors.exposed().isEmpty() ? "" : " giving " + list(cors.exposed());
    return sites + methods + headers + exposed + (cors.credentials() ? " with cookies" : "");
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "no header" : String.join(",", names);
  }

  private static String csrf(Csrf csrf) {
    return switch (csrf) {
      case Csrf.None none -> "-";
      case Csrf.Protected yes -> "protected";
      case Csrf.Exempt exempt -> "exempt: " + exempt.reason().strip().replaceAll("\\R", " ");
    };
  }
}
