package dev.dxwww.common;

import java.util.ArrayList;
import java.util.List;

/** Reads one path template from left to right. */
final class PathTemplateParser {
  private final String text;
  private final List<String> names;

  /** A parser of a text that starts with a slash; the names are taken already. */
  PathTemplateParser(String text, List<String> taken) {
    this.text = text;
    this.names = new ArrayList<>(taken);
  }

  PathTemplate parse() throws PathTemplateException {
    if (text.charAt(0) != '/') {
      throw new PathTemplateException(0, "a path starts with a slash", "/" + text);
    }
    List<PathSegment> segments = new ArrayList<>();
    int start = 1;
    while (true) {
      int end = endOfSegment(start);
      boolean last = end == text.length();
      segments.add(segment(start, end, last));
      if (last) {
        return new PathTemplate(segments);
      }
      start = end + 1;
    }
  }

  /** The next slash outside braces, so that a pattern such as {@code {id:[^/]+}} is seen whole. */
  private int endOfSegment(int start) {
    boolean inside = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        inside = text.indexOf('}', i) >= 0;
      } else if (c == '}') {
        inside = false;
      } else if (c == '/' && !inside) {
        return i;
      }
    }
    return text.length();
  }

  private PathSegment segment(int start, int end, boolean last) throws PathTemplateException {
    if (start == end && !last) {
      throw new PathTemplateException(
          end, "an empty segment: two slashes in a row", text.replaceAll("/{2,}", "/"));
    }
    if (start < end && text.charAt(start) == '{') {
      return variable(start, end, last);
    }
    refuseForeignWildcards(start, end);
    return new PathSegment.Literal(PathTemplateLiteral.canonical(text, start, end));
  }

  private void refuseForeignWildcards(int start, int end) throws PathTemplateException {
    String segment = text.substring(start, end);
    if (segment.equals("*") || segment.equals("**")) {
      throw new PathTemplateException(
          start,
          "\"" + segment + "\" is no wildcard here",
          text.substring(0, start) + (segment.length() == 1 ? "{name}" : "{rest...}"));
    }
    if (segment.length() > 1 && segment.charAt(0) == ':' && isName(segment.substring(1))) {
      throw new PathTemplateException(
          start,
          "a variable is written in braces",
          replaced(start, end, "{" + segment.substring(1) + "}"));
    }
  }

  private PathSegment variable(int start, int end, boolean last) throws PathTemplateException {
    int close = text.indexOf('}', start);
    if (close < 0 || close >= end) {
      throw new PathTemplateException(start, "this brace is never closed", closed(start, end));
    }
    String inner = text.substring(start + 1, close);
    refuseForeignVariable(inner, start, end);
    boolean rest = inner.endsWith("...");
    String name = rest ? inner.substring(0, inner.length() - 3) : inner;
    if (!isName(name)) {
      throw new PathTemplateException(
          start + 1, "\"" + inner + "\" is not a name", replaced(start, end, "{name}"));
    }
    if (close + 1 != end) {
      throw new PathTemplateException(
          close + 1,
          "a variable takes a whole segment; nothing may follow it before the next slash",
          replaced(start, end, "{" + inner + "}"));
    }
    if (names.contains(name)) {
      throw new PathTemplateException(
          start + 1, "the name " + name + " is used twice", replaced(start, end, another(name)));
    }
    names.add(name);
    if (rest && !last) {
      throw new PathTemplateException(
          start, "{" + inner + "} must be last", replaced(start, end, "{" + name + "}"));
    }
    return rest ? new PathSegment.Rest(name) : new PathSegment.Variable(name);
  }

  private void refuseForeignVariable(String inner, int start, int end)
      throws PathTemplateException {
    int colon = inner.indexOf(':');
    if (colon > 0 && isName(inner.substring(0, colon))) {
      throw new PathTemplateException(
          start + 1 + colon,
          "a variable has no pattern: the type of the parameter decides what is valid",
          replaced(start, end, "{" + inner.substring(0, colon) + "}"));
    }
    if (inner.length() > 1 && (inner.charAt(0) == '*' || inner.charAt(0) == '+')) {
      throw new PathTemplateException(
          start + 1,
          "the rest of a path is written with three dots",
          replaced(start, end, "{" + inner.substring(1) + "...}"));
    }
    if (inner.length() > 1 && inner.endsWith("?")) {
      throw new PathTemplateException(
          start + inner.length(),
          "a variable is never optional: write a second handler for the shorter path",
          replaced(start, end, "{" + inner.substring(0, inner.length() - 1) + "}"));
    }
  }

  private String closed(int start, int end) {
    int nameEnd = start + 1;
    while (nameEnd < end && Character.isJavaIdentifierPart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    return text.substring(0, nameEnd) + "}" + text.substring(end);
  }

  private String another(String name) {
    return "{" + name + "2}";
  }

  private String replaced(int start, int end, String segment) {
    return text.substring(0, start) + segment + text.substring(end);
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.charAt(0))
        && name.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
