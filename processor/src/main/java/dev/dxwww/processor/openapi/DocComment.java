package dev.dxwww.processor.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Javadoc of a declaration as CommonMark, which OpenAPI reads in descriptions.
 *
 * @param text what stands before the first tag, in paragraphs
 * @param parameters texts of the {@code @param} tags by name, each on one line
 * @param result text of the {@code @return} tag
 */
record DocComment(String text, Map<String, String> parameters, String result) {
  private static final DocComment NONE = new DocComment("", Map.of(), "");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s*");
  private static final String SNIPPET = "{@snippet";
  private static final Pattern INLINE =
      Pattern.compile(
          "\\{@(\\w+)\\s*((?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*+})*+})*+)}");
  private static final Pattern NAME = Pattern.compile("([\\w$]+)\\s+(.*)", Pattern.DOTALL);

  DocComment {
    parameters = Map.copyOf(parameters);
  }

  /** Reads a comment as the compiler gives it, without its stars. */
  static DocComment of(Optional<String> comment) {
    if (comment.isEmpty()) {
      return NONE;
    }
    String whole = withoutSnippets(comment.get());
    // First, since what stands in an inline tag is no block tag, be it at the start of a line.
    String source = untagged(whole);
    Matcher tag = BLOCK_TAG.matcher(source);
    Map<String, String> parameters = new LinkedHashMap<>();
    String text = source;
    String result = inlineResult(whole);
    String name = "";
    int from = -1;
    boolean more = true;
    while (more) {
      more = tag.find();
      int end = more ? tag.start() : source.length();
      String part = source.substring(Math.max(from, 0), end);
      if (from < 0) {
        text = part;
      } else if (name.equals("param")) {
        Matcher named = NAME.matcher(part);
        if (named.lookingAt()) {
          parameters.put(named.group(1), oneLine(named.group(2)));
        }
      } else if (name.equals("return")) {
        result = oneLine(part);
      }
      if (more) {
        name = tag.group(1);
        from = tag.end();
      }
    }
    return new DocComment(paragraphs(text), parameters, result);
  }

  /** The first sentence, without a dot at its end. */
  String summary() {
    String first = text.contains("\n\n") ? text.substring(0, text.indexOf("\n\n")) : text;
    int end = first.indexOf(". ");
    String sentence = end < 0 ? first : first.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The text where it says more than the summary. */
  String description() {
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return plain.equals(summary()) ? "" : text;
  }

  private static String oneLine(String text) {
    return paragraphs(text).replaceAll("\\s+", " ");
  }

  /** Without tags and HTML; one line for each paragraph or item. */
  private static String paragraphs(String text) {
    String marked =
        text
            .replaceAll("(?i)</?(?:code|tt)>", "`")
            .replaceAll("\\s+", " ")
            .replaceAll("(?i) ?</?(?:p|br|div|pre|ul|ol|table|tr)\\b[^<>]*> ?", "\n\n")
            .replaceAll("(?i) ?<li\\b[^<>]*> ?", "\n- ")
            .replaceAll("(?i)</?[a-z][^<>]*>", "");
    return marked
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("\n{3,}", "\n\n")
        .replaceAll("(?m)^ +| +$", "")
        .strip();
  }

  /** Snippets have as many braces that close as open (JEP 413). */
  private static String withoutSnippets(String comment) {
    StringBuilder text = new StringBuilder(comment);
    int start = text.indexOf(SNIPPET);
    while (start >= 0) {
      int depth = 0;
      int end = start;
      do {
        char c = text.charAt(end++);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      } while (depth > 0 && end < text.length());
      text.delete(start, end);
      start = text.indexOf(SNIPPET);
    }
    return text.toString();
  }

  /** What the inline form of {@code @return} says, which is the first sentence as well. */
  private static String inlineResult(String comment) {
    return INLINE
        .matcher(comment)
        .results()
        .filter(found -> found.group(1).equals("return"))
        .map(found -> oneLine(untagged(found.group(2))))
        .findFirst()
        .orElse("");
  }

  private static String untagged(String text) {
    return INLINE
        .matcher(text)
        .replaceAll(
            found -> {
              String body = found.group(2).strip().replaceAll("\\s+", " ");
              String plain =
                  switch (found.group(1)) {
                    case "code", "literal" -> escaped(body);
                    case "link", "linkplain" -> linkText(body);
                    case "return" -> "Returns " + untagged(body) + ".";
                    default -> body;
                  };
              String quoted = found.group(1).equals("code") ? "`" + plain + "`" : plain;
              return Matcher.quoteReplacement(quoted);
            });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The label of a link, else the last part of what it names. */
  private static String linkText(String body) {
    int space = body.indexOf(' ');
    if (space > 0 && body.indexOf('(') < 0) {
      return body.substring(space + 1).strip();
    }
    String last = body.substring(body.lastIndexOf('#') + 1);
    return body.indexOf('#') >= 0 ? last : body.substring(body.lastIndexOf('.') + 1);
  }
}
