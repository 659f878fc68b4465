package dev.dxwww.processor.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of a record as plain text.
 *
 * @param summary what stands before the first tag, on one line
 * @param components texts of the {@code @param} tags by name, each on one line
 */
record ConfigDocs(String summary, Map<String, String> components) {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s*");
  private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern NAME = Pattern.compile("([\\w$]+)\\s+(.*)", Pattern.DOTALL);

  ConfigDocs {
    components = Map.copyOf(components);
  }

  /** Reads a comment as the compiler gives it, without its stars; null where there is none. */
  static ConfigDocs of(@Nullable String comment) {
    if (comment == null) {
      return new ConfigDocs("", Map.of());
    }
    Map<String, String> components = new LinkedHashMap<>();
    Matcher tag = BLOCK_TAG.matcher(comment);
    int end = comment.length();
    int from = -1;
    String name = "";
    String summary = comment;
    while (tag.find()) {
      if (from < 0) {
        summary = comment.substring(0, tag.start());
      } else {
        put(components, name, comment.substring(from, tag.start()));
      }
      name = tag.group(1);
      from = tag.end();
    }
    if (from >= 0) {
      put(components, name, comment.substring(from, end));
    }
    return new ConfigDocs(firstSentence(plain(summary)), components);
  }

  private static void put(Map<String, String> components, String tag, String text) {
    Matcher param = NAME.matcher(text);
    if (tag.equals("param") && param.lookingAt()) {
      components.put(param.group(1), plain(param.group(2)));
    }
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** Without tags, HTML and line ends. */
  private static String plain(String text) {
    Matcher inline = INLINE.matcher(text);
    String untagged =
        inline.replaceAll(
            found -> {
              String body = found.group(2).strip();
              boolean link = found.group(1).startsWith("link");
              return Matcher.quoteReplacement(link ? linkText(body) : body);
            });
    return untagged
        .replaceAll("</?(?:p|br|ul|ol|li|div|pre)\\b[^<>]*>", " ")
        .replaceAll("</?[a-z][^<>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
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
