package dev.dxwww.runtime.http.internal;

import java.util.List;
import java.util.Locale;

/** A response as it came over a socket. */
record RawResponse(int status, List<String> fields, String body) {
  /** The value of a field; empty when it is absent. */
  String field(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    for (String field : fields) {
      if (field.toLowerCase(Locale.ROOT).startsWith(start)) {
        return field.substring(start.length()).strip();
      }
    }
    return "";
  }

  boolean has(String name) {
    return fields.stream()
        .anyMatch(f -> f.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
  }

  long count(String name) {
    return fields.stream()
        .filter(f -> f.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .count();
  }
}
