package dev.dxwww.runtime.error;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An HTML page with placeholders, parsed once; what fills them is always escaped. */
final class PageTemplate {
  /** The names that may stand in double braces. */
  static final List<String> NAMES =
      List.of("status", "title", "detail", "suggestion", "errors", "requestId", "code");

  private final List<Part> parts;
  private final String contentSecurityPolicy;

  private PageTemplate(List<Part> parts, String contentSecurityPolicy) {
    this.parts = List.copyOf(parts);
    this.contentSecurityPolicy = contentSecurityPolicy;
  }

  /** A page of the framework's own, whose policy allows its one style and nothing else. */
  static PageTemplate builtIn(String html) {
    return new PageTemplate(split("built-in", html), PagePolicy.strict(html));
  }

  /**
   * A page of the application's.
   *
   * @param name where it was found, for the message
   * @throws DxException 5001 when a placeholder is unknown, or stands where escaping does not make
   *     it safe
   */
  static PageTemplate custom(String name, String html) {
    String text = html.replace("\r\n", "\n").replace('\r', '\n');
    List<Part> parts = split(name, text);
    PlaceholderSafety.check(name, text);
    return new PageTemplate(parts, PagePolicy.lenient(text));
  }

  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  byte[] fill(Problem problem, ErrorContext request) {
    StringBuilder out = new StringBuilder(4096);
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String text) -> out.append(text);
        case Part.Placeholder(String name) -> appendValue(out, name, problem, request);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void appendValue(
      StringBuilder out, String name, Problem problem, ErrorContext request) {
    switch (name) {
      case "status" -> out.append(problem.status());
      case "code" -> out.append(problem.code().number());
      case "title" -> HtmlText.append(out, problem.title());
      case "detail" -> HtmlText.append(out, problem.detail());
      case "suggestion" -> HtmlText.append(out, problem.suggestion());
      case "requestId" -> HtmlText.append(out, request.requestId());
      default -> appendErrors(out, problem.errors());
    }
  }

  private static void appendErrors(StringBuilder out, List<ProblemEntry> errors) {
    if (errors.isEmpty()) {
      return;
    }
    out.append("<ul class=\"errors\">\n");
    for (ProblemEntry entry : errors) {
      out.append("<li>");
      if (!entry.name().isEmpty()) {
        HtmlText.append(out.append("<b>"), entry.name()).append("</b> ");
      }
      HtmlText.append(out, entry.message()).append("</li>\n");
    }
    out.append("</ul>");
  }

  private static List<Part> split(String name, String html) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = html.indexOf("{{"); open >= 0; open = html.indexOf("{{", from)) {
      int close = html.indexOf("}}", open);
      String inside = close < 0 ? "" : html.substring(open + 2, close).strip();
      if (!NAMES.contains(inside)) {
        throw unknown(name, html, open, inside);
      }
      parts.add(new Part.Literal(html.substring(from, open)));
      parts.add(new Part.Placeholder(inside));
      from = close + 2;
    }
    parts.add(new Part.Literal(html.substring(from)));
    return parts;
  }

  private static DxException unknown(String name, String html, int at, String inside) {
    return new DxException(
        ErrorCode.CONFIGURATION,
        name + ", line " + line(html, at) + ": there is no placeholder {{" + inside + "}}",
        "Available: {{" + String.join("}} {{", NAMES) + "}}",
        null);
  }

  /** The number of the line, from 1, that holds a place in a text. */
  static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** Header fields that every response with this page carries. */
  Map<String, String> headers() {
    return Map.of("Content-Security-Policy", contentSecurityPolicy);
  }

  /** A piece of a template. */
  private sealed interface Part {
    /** Text that is sent as it is. */
    record Literal(String text) implements Part {}

    /** The place of a value. */
    record Placeholder(String name) implements Part {}
  }
}
