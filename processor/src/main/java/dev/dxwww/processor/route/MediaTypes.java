package dev.dxwww.processor.route;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Media types as RFC 9110, section 8.3.1 writes them. */
final class MediaTypes {
  private static final String TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
  private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\\t\\x20-\\x7E])*\"";
  private static final Pattern PARAMETERS =
      Pattern.compile("(?:\\s*;\\s*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*");
  private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN);

  /** One JSON value on each line. */
  static final String LINES = "application/x-ndjson";
  /** Forms with files. */
  static final String FILES = "multipart/form-data";

  private MediaTypes() {}

  /** What is wrong with the text; empty when it is a media type. */
  static Optional<String> problem(String text) {
    String type = essence(text);
    if (type.indexOf('*') >= 0) {
      return Optional.of("it must be one type, without wildcards");
    }
    if (type.indexOf('/') < 0) {
      return Optional.of("it has no slash");
    }
    if (!TYPE.matcher(type).matches()) {
      return Optional.of("it is not two names around one slash");
    }
    String parameters = text.substring(Math.max(text.indexOf(';'), 0));
    return text.indexOf(';') < 0 || PARAMETERS.matcher(parameters).matches()
        ? Optional.empty()
        : Optional.of("its parameters are not name=value after a semicolon");
  }

  /** The type without parameters, in lower case. */
  static String essence(String text) {
    int semicolon = text.indexOf(';');
    String type = semicolon < 0 ? text : text.substring(0, semicolon).stripTrailing();
    return type.toLowerCase(Locale.ROOT);
  }

  /** Whether JSON is meant: {@code application/json} or anything {@code +json}. */
  static boolean isJson(String text) {
    String essence = essence(text);
    return essence.equals("application/json")
        || (essence.startsWith("application/") && essence.endsWith("+json"));
  }
}
