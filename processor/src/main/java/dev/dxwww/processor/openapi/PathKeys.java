package dev.dxwww.processor.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.common.PathSegment;
import dev.dxwww.common.PathTemplate;

/**
 * The keys under which paths stand. Templates that differ in the names of variables alone are one
 * path for OpenAPI: the first that comes gives the names to all.
 */
final class PathKeys {
  private final Map<String, PathTemplate> first = new HashMap<>();
  private final Map<String, Boolean> rests = new HashMap<>();

  /**
   * The key of a path and what its variables are called there.
   *
   * @param names of the template's variables by their own names
   */
  record Key(String text, Map<String, String> names) {
    Key {
      names = Map.copyOf(names);
    }
  }

  /** Prepares keys for templates, which should be sorted. */
  PathKeys(List<PathTemplate> templates) {
    for (PathTemplate template : templates) {
      first.putIfAbsent(shape(template), template);
      rests.merge(flat(template), isRest(template), (a, b) -> a && b);
    }
  }

  Key key(PathTemplate template) {
    PathTemplate named = first.getOrDefault(shape(template), template);
    List<String> own = template.variables();
    Map<String, String> names = new HashMap<>();
    StringBuilder text = new StringBuilder();
    int variable = 0;
    for (PathSegment segment : named.segments()) {
      text.append('/');
      switch (segment) {
        case PathSegment.Literal literal -> text.append(literal.text());
        case PathSegment.Variable v -> {
          names.put(own.get(variable++), v.name());
          text.append('{').append(v.name()).append('}');
        }
        case PathSegment.Rest rest -> {
          String name = rest.name() + (rests.getOrDefault(flat(named), true) ? "" : "...");
          names.put(own.get(variable++), name);
          text.append('{').append(name).append('}');
        }
      }
    }
    return new Key(text.toString(), names);
  }

  private static boolean isRest(PathTemplate template) {
    return template.segments().getLast() instanceof PathSegment.Rest;
  }

  /** Equal for templates that match the same paths. */
  private static String shape(PathTemplate template) {
    return flat(template) + (isRest(template) ? "..." : "");
  }

  /** Equal for templates that OpenAPI cannot tell apart. */
  private static String flat(PathTemplate template) {
    StringBuilder text = new StringBuilder();
    for (PathSegment segment : template.segments()) {
      text.append('/').append(segment instanceof PathSegment.Literal l ? l.text() : "{}");
    }
    return text.toString();
  }
}
