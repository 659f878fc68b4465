package dev.dxwww.runtime.htip.internal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a document, as browsers show it. */
final class DocumentTitle {
  private static final Pattern TITLE =
      Pattern.compile(
          "<title(?:\\s[^>]*)?>(.*?)</title", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

  private DocumentTitle() {}

  /** The text of the first title; empty for none. Other named references stay as they are. */
  static String of(String document) {
    Matcher title = TITLE.matcher(document);
    if (!title.find()) {
      return "";
    }
    String text = BLANKS.matcher(title.group(1)).replaceAll(" ").strip();
    return REFERENCE.matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null) {
      return switch (reference.group(3)) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        default -> "\u00A0";
      };
    }
    int point =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    boolean good =
        point > 0 && point <= Character.MAX_CODE_POINT
            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    return good ? Character.toString(point) : "\uFFFD";
  }
}
