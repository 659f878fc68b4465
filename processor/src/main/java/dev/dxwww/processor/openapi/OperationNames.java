package dev.dxwww.processor.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;

import dev.dxwww.common.PathSegment;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.route.RouteModel;

/**
 * Tags and operation ids: of the controller's and the method's name, which change only when those
 * do. What shares a name gets more: controllers their package, overloads the method and path.
 */
final class OperationNames {
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private OperationNames() {}

  /** Tag and operation id of a route. */
  record Name(String tag, String operation) {}

  static OperationNames of(List<RouteModel> routes) {
    OperationNames names = new OperationNames();
    Set<String> keys = new TreeSet<>();
    for (RouteModel route : routes) {
      keys.add(key(route.origin()));
      names.counts.merge(member(route), 1, Integer::sum);
    }
    names.tags.putAll(ComponentNames.of(keys));
    return names;
  }

  private static String key(Origin origin) {
    String type = origin.type();
    int dot = type.lastIndexOf('.');
    return type.substring(0, Math.max(dot, 0)) + "/" + type.substring(dot + 1);
  }

  private static String member(RouteModel route) {
    return route.origin().type() + "." + route.origin().memberName();
  }

  /** The tag of a controller, by the origin of one of its routes. */
  String tag(Origin origin) {
    return tags.getOrDefault(key(origin), "");
  }

  Name name(RouteModel route) {
    String tag = tag(route.origin());
    String id = tag.replace('.', '_') + "_" + route.origin().memberName();
    boolean overloaded = counts.getOrDefault(member(route), 0) > 1;
    return new Name(tag, overloaded ? id + "_" + suffix(route) : id);
  }

  private static String suffix(RouteModel route) {
    StringBuilder text =
        new StringBuilder(route.endpoint().method().name().toLowerCase(Locale.ROOT));
    for (PathSegment segment : route.endpoint().path().segments()) {
      String part =
          switch (segment) {
            case PathSegment.Literal literal -> literal.text();
            case PathSegment.Variable variable -> "by_" + variable.name();
            case PathSegment.Rest rest -> "below_" + rest.name();
          };
      text.append('_').append(part.replaceAll("[^A-Za-z0-9_]", "_"));
    }
    return text.toString();
  }
}
