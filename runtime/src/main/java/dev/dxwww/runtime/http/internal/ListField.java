package dev.dxwww.runtime.http.internal;

import java.util.ArrayList;
import java.util.List;

/** Header fields whose value is a list (RFC 9110, 5.6.1). */
final class ListField {
  private ListField() {}

  /** The elements of all lines, split at commas outside of quotes; empty ones are left out. */
  static List<String> elements(List<String> lines) {
    List<String> elements = new ArrayList<>();
    for (String line : lines) {
      split(line, elements);
    }
    return elements;
  }

  private static void split(String line, List<String> elements) {
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length();
      if (!end && line.charAt(i) == '"') {
        quoted = !quoted;
      }
      if (end || line.charAt(i) == ',' && !quoted) {
        String element = line.substring(start, i).strip();
        if (!element.isEmpty()) {
          elements.add(element);
        }
        start = i + 1;
      }
    }
  }
}
