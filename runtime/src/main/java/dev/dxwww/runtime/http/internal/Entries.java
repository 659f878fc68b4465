package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ProblemEntry;
import dev.dxwww.runtime.error.ProblemEntry.Where;
import dev.dxwww.runtime.generated.Violation;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with values, in the words of a problem. */
final class Entries {
  private Entries() {}

  static List<ProblemEntry> of(List<Violation> violations) {
    List<ProblemEntry> entries = new ArrayList<>(violations.size());
    for (Violation violation : violations) {
      entries.add(
          new ProblemEntry(where(violation.where()), violation.name(), violation.message()));
    }
    return entries;
  }

  private static Where where(String word) {
    return switch (word) {
      case "path" -> Where.PATH;
      case "query" -> Where.QUERY;
      case "header" -> Where.HEADER;
      case "cookie" -> Where.COOKIE;
      case "form" -> Where.FORM;
      default -> Where.BODY;
    };
  }
}
