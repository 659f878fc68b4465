package dev.dxwww.runtime.config;

import java.util.regex.Pattern;

/** What a path must be at which the framework serves something itself. */
final class ObservePaths {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  private ObservePaths() {}

  static void require(String path) {
    boolean dots = path.contains("/./") || path.contains("/../")
        || path.endsWith("/.") || path.endsWith("/..");
    if (!PATH.matcher(path).matches() || dots) {
      throw new IllegalArgumentException(
          "path must begin with / and hold letters, digits, - . _ ~ only, with no / at its end: "
              + path);
    }
  }
}
