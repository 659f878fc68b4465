package dev.dxwww.runtime.generated;

import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Names of places in a text, as {@code labels[0].name}. */
final class JsonPath {
  /** Longest part of a name that is repeated to whoever sent it. */
  private static final int LONGEST = 64;

  private JsonPath() {}

  /** Where the parser is; empty for the whole text. */
  static String of(TokenStreamContext context, JsonToken token) {
    StringBuilder path = new StringBuilder();
    append(path, JsonProblems.around(context, token));
    return path.toString();
  }

  /** The property of the object at a path. */
  static String property(String object, String name) {
    StringBuilder path = new StringBuilder(object);
    append(path, name);
    return path.toString();
  }

  // Recursion is bounded by the depth limit of the parser.
  private static void append(StringBuilder path, TokenStreamContext context) {
    if (context.getParent() != null) {
      append(path, context.getParent());
    }
    if (context.inArray()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.inObject() && context.currentName() != null) {
      append(path, context.currentName());
    }
  }

  /** Appends a property's name, in brackets and quotes unless it is plain. */
  static void append(StringBuilder path, String name) {
    String shown = Excerpts.of(name, LONGEST);
    if (plain(shown)) {
      if (!path.isEmpty()) {
        path.append('.');
      }
      path.append(shown);
      return;
    }
    path.append("[\"").append(shown.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"]");
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '$' && c != '@') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
