package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Nearest;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.expression.Expression;
import dev.dxwww.htip.compiler.expression.ExpressionParser;
import dev.dxwww.htip.compiler.model.Piece.Encoding;
import dev.dxwww.htip.compiler.model.TraitBinder.Site;
import dev.dxwww.htip.compiler.syntax.Attribute;
import dev.dxwww.htip.compiler.syntax.Code;
import dev.dxwww.htip.compiler.syntax.Node;
import dev.dxwww.htip.compiler.type.RouteView;
import dev.dxwww.htip.compiler.type.RouteView.Source;
import dev.dxwww.htip.compiler.type.TemplateTypes;

/** Makes addresses of links to handlers: {@code href={@TaskController.find(id)}}. */
final class LinkBinder {
  private final Typer typer;
  private final TemplateTypes types;
  private final Problems problems;

  LinkBinder(Typer typer, TemplateTypes types, Problems problems) {
    this.typer = typer;
    this.types = types;
    this.problems = problems;
  }

  /** The pieces of the address; null when something is wrong. */
  @Nullable List<Piece> pieces(Site site, Code code) {
    Optional<Expression> read = ExpressionParser.parseLink(code, problems);
    if (read.isEmpty() || !(read.get() instanceof Expression.Link link)) {
      return null;
    }
    List<RouteView> routes = types.routes(link.controller(), link.method());
    if (routes.isEmpty()) {
      unknown(link);
      return null;
    }
    List<RouteView> fitting =
        routes.stream()
            .filter(route -> verbs(site).contains(route.verb()) && takes(route, link))
            .toList();
    if (fitting.size() > 1) {
      ambiguous(link, fitting);
      return null;
    }
    RouteView route = fitting.isEmpty() ? routes.getFirst() : fitting.getFirst();
    boolean verb = verbFits(site, link, route);
    Map<String, Value> values = values(link, route, site.scope());
    return verb && values != null ? address(route, values) : null;
  }

  private void ambiguous(Expression.Link link, List<RouteView> fitting) {
    problems.add(
        ProblemCode.LINK_WITHOUT_ROUTE,
        link.at(),
        "%s.%s is %s, and this link may mean each of them"
            .formatted(
                link.controller(),
                link.method(),
                String.join(" and ", fitting.stream().map(LinkBinder::shown).toList())),
        "give one of the methods another name");
  }

  /** {@code GET /tasks/{id}}. */
  private static String shown(RouteView route) {
    StringBuilder path = new StringBuilder(route.verb() + " ");
    for (RouteView.Segment segment : route.path()) {
      switch (segment) {
        case RouteView.Literal literal -> path.append(literal.text());
        case RouteView.Variable variable ->
            path.append('{').append(variable.parameter()).append('}');
      }
    }
    return path.toString();
  }

  private static boolean takes(RouteView route, Expression.Link link) {
    long required = route.parameters().stream().filter(RouteView.Parameter::required).count();
    int given = link.arguments().size();
    return given >= required && given <= route.parameters().size();
  }

  private void unknown(Expression.Link link) {
    List<String> names = types.routeNames();
    String name = link.controller() + "." + link.method();
    problems.add(
        ProblemCode.LINK_WITHOUT_ROUTE,
        link.at(),
        "There is no handler %s (%s)"
            .formatted(name, existing(link.controller(), names)),
        Nearest.of(name, names)
            .map(near -> "{@" + near + parentheses(near) + "}")
            .orElse("name a handler of a controller"));
  }

  /** The handlers of the controller; where there is no such controller, those that there are. */
  private static String existing(String controller, List<String> names) {
    List<String> own = names.stream().filter(name -> name.startsWith(controller + ".")).toList();
    if (names.isEmpty() || !own.isEmpty()) {
      return "has: " + (own.isEmpty() ? "none" : String.join(", ", own));
    }
    List<String> controllers =
        names.stream().map(name -> name.substring(0, name.indexOf('.'))).distinct().toList();
    return "controllers with handlers: " + String.join(", ", controllers);
  }

  /** What a link to a handler gives it, by the names of its parameters. */
  private String parentheses(String handler) {
    int point = handler.indexOf('.');
    return types
        .routes(handler.substring(0, point), handler.substring(point + 1))
        .stream()
        .findFirst()
        .map(LinkBinder::parentheses)
        .orElse("()");
  }

  private static String parentheses(RouteView route) {
    return "(" + names(route.parameters()) + ")";
  }

  private boolean verbFits(Site site, Expression.Link link, RouteView route) {
    Set<String> sent = verbs(site);
    if (sent.contains(route.verb())) {
      return true;
    }
    String fix;
    if (route.verb().equals("POST")) {
      fix = "<form method=\"post\" action={" + written(link, route) + "}>";
    } else if (route.verb().equals("GET")) {
      fix = site.name().equals("action") ? "<form method=\"get\" ...>" : "<a href=...>";
    } else {
      fix = "give the handler a @Post as well: forms send GET and POST alone";
    }
    problems.add(
        ProblemCode.LINK_WITHOUT_ROUTE,
        link.at(),
        "%s.%s answers %s, and %s of <%s> sends %s"
            .formatted(
                link.controller(),
                link.method(),
                route.verb(),
                site.name(),
                site.element().name(),
                String.join(" or ", sent.stream().sorted().toList())),
        fix);
    return false;
  }

  private static String written(Expression.Link link, RouteView route) {
    return "@" + link.controller() + "." + link.method() + parentheses(route);
  }

  private static Set<String> verbs(Site site) {
    return switch (site.key()) {
      case "action" -> Set.of(method(site.element(), "method").orElse("GET"));
      case "formaction" -> Set.of("GET", "POST");
      default -> Set.of("GET");
    };
  }

  static Optional<String> method(Node.Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.name().equalsIgnoreCase(name)
          && attribute.value() instanceof Attribute.Quoted quoted
          && quoted.parts().size() == 1
          && quoted.parts().getFirst() instanceof Attribute.Chars chars) {
        return Optional.of(chars.text().toUpperCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private @Nullable Map<String, Value> values(
      Expression.Link link, RouteView route, Scope scope) {
    List<RouteView.Parameter> parameters = route.parameters();
    if (!takes(route, link)) {
      problems.add(
          ProblemCode.LINK_WITHOUT_ROUTE,
          link.at(),
          "%s.%s takes %s in a link, and gets %d"
              .formatted(
                  link.controller(),
                  link.method(),
                  parameters.isEmpty() ? "nothing" : names(parameters),
                  link.arguments().size()),
          "{" + written(link, route) + "}");
      return null;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    boolean good = true;
    for (int i = 0; i < link.arguments().size(); i++) {
      Expression argument = link.arguments().get(i);
      Value value = typer.typed(argument, scope);
      good &= value != null && fits(parameters.get(i), value, argument.at());
      if (value != null) {
        values.put(parameters.get(i).name(), Wire.of(value, types));
      }
    }
    return good ? values : null;
  }

  private static String names(List<RouteView.Parameter> parameters) {
    return String.join(", ", parameters.stream().map(RouteView.Parameter::name).toList());
  }

  private boolean fits(RouteView.Parameter parameter, Value value, int at) {
    boolean path = parameter.source() == Source.PATH;
    if (path && value.nullable()) {
      problems.add(
          ProblemCode.MAY_BE_NULL,
          at,
          Shown.of(value) + " may be null, and a path has no place for that",
          "{#if " + Shown.of(value) + " != null}...{/if} around it");
      return false;
    }
    boolean sameType =
        value.type().javaType().box().equals(parameter.type().javaType().box());
    if (sameType || Fitting.fits(value, parameter.type())) {
      return true;
    }
    problems.add(
        ProblemCode.LINK_WITHOUT_ROUTE,
        at,
        "\"%s\" of the handler is %s, and this is %s"
            .formatted(
                parameter.name(), parameter.type().display(), value.type().display()),
        "give it a value of that type");
    return false;
  }

  private static List<Piece> address(RouteView route, Map<String, Value> values) {
    List<Piece> pieces = new ArrayList<>();
    for (RouteView.Segment segment : route.path()) {
      switch (segment) {
        case RouteView.Literal literal -> pieces.add(new Piece.Fixed(literal.text()));
        case RouteView.Variable variable ->
            pieces.add(
                new Piece.Shown(
                    values.get(variable.parameter()),
                    variable.rest() ? Encoding.ADDRESS_PATH : Encoding.ADDRESS_PART,
                    0));
      }
    }
    char joint = '?';
    for (RouteView.Parameter parameter : route.parameters()) {
      Value value = values.get(parameter.name());
      if (parameter.source() == Source.QUERY && value != null) {
        pieces.add(new Piece.Fixed(joint + parameter.wireName() + "="));
        pieces.add(new Piece.Shown(value, Encoding.ADDRESS_QUERY, 0));
        joint = '&';
      }
    }
    return AddressBinder.withoutHost(pieces);
  }
}
