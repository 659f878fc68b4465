package dev.dxwww.runtime.security.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Paths of this site that requests name: a way to any other site would serve those who phish. */
final class LocalPath {
  private static final int MAX_LENGTH = 2_048;

  private LocalPath() {}

  /** The path if it stays here, else the other. */
  static String orElse(@Nullable String path, String other) {
    return path != null && isLocal(path) ? path : other;
  }

  /** Browsers take a backslash for a slash, and skip tabs and line ends. */
  static boolean isLocal(String path) {
    if (path.isEmpty() || path.length() > MAX_LENGTH || path.charAt(0) != '/'
        || path.startsWith("//")) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c > '~' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** The path with one more parameter in its query. */
  static String with(String path, String name, String value) {
    return path + (path.indexOf('?') < 0 ? '?' : '&') + name + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
