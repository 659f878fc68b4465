package dev.dxwww.runtime.error;

import java.util.Map;
import java.util.TreeMap;

/** Requests that fail in tests. */
final class Requests {
  static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
  static final String JSON = "application/json";

  private Requests() {}

  static ErrorContext accepting(String accept) {
    return with(Map.of("Accept", accept));
  }

  static ErrorContext with(Map<String, String> headers) {
    return new ErrorContext(
        "GET", "/api/tasks/7", "q=1", ErrorHeaders.of(new TreeMap<>(headers)), "/api/tasks/{id}",
        "com.example.TaskController.find", "req-1", 3_456_789);
  }

  /** A request whose path matched no route. */
  static ErrorContext unmatched(String path, String accept) {
    return new ErrorContext(
        "GET", path, "", ErrorHeaders.of(Map.of("Accept", accept)), "", "", "req-1", 1_000);
  }
}
