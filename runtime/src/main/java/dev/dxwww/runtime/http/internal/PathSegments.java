package dev.dxwww.runtime.http.internal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Values of a path's variables, taken from the canonical path by the place of their segment. */
final class PathSegments {
  private static final String ENCODED_SLASH = "%2F";

  private PathSegments() {}

  /** The decoded text of a segment, counted from 0; null when the path is shorter. */
  static @Nullable String segment(String path, int index) {
    int start = start(path, index);
    if (start < 0) {
      return null;
    }
    int slash = path.indexOf('/', start);
    return PercentText.decodeCanonical(path, start, slash < 0 ? path.length() : slash);
  }

  /** The decoded text from a segment to the end of the path; null when the path is shorter. */
  static @Nullable String rest(String path, int index) {
    int start = start(path, index);
    return start < 0 ? null : PercentText.decodeCanonical(path, start, path.length());
  }

  /** The decoded segments from a segment to the end of the path; an empty rest has none. */
  static List<String> restSegments(String path, int index) {
    int start = start(path, index);
    List<String> segments = new ArrayList<>();
    while (start >= 0 && start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      segments.add(PercentText.decodeCanonical(path, start, end));
      start = end + 1;
      if (start == path.length()) {
        segments.add("");
      }
    }
    return segments;
  }

  /**
   * Whether an encoded slash stands in the rest: as one text it could not be told from a real one.
   */
  static boolean restHidesSlash(String path, int index) {
    int start = start(path, index);
    return start >= 0 && path.indexOf(ENCODED_SLASH, start) >= 0;
  }

  private static int start(String path, int index) {
    int start = 1;
    for (int i = 0; i < index; i++) {
      int slash = path.indexOf('/', start);
      if (slash < 0) {
        return -1;
      }
      start = slash + 1;
    }
    return start;
  }
}
