package dev.dxwww.runtime.config;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The keys that are limits: all that are numbers, durations or sizes. */
final class LimitKeys {
  private static final Set<String> TYPES =
      Set.of("byte", "short", "int", "long", "float", "double", "Duration", "DataSize");

  private LimitKeys() {}

  static List<String> all() throws IOException {
    return ReferenceTest.records().stream()
        .flatMap(record -> ReferencePages.keys(record).stream())
        .filter(key -> TYPES.contains(ReferencePages.text(key, "type")))
        .map(key -> ReferencePages.text(key, "name"))
        .toList();
  }
}
