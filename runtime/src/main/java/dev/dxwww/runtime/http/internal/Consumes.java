package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;
import dev.dxwww.runtime.http.content.internal.MediaType;

import java.util.List;

/** The media types that bodies of a route may have, read when the server starts. */
final class Consumes {
  /** Whatever the decoder of the body reads. */
  static final Consumes DEFAULT = new Consumes(List.of());

  private final MediaType[] types;
  private final Problem unsupported;

  Consumes(List<String> mediaTypes) {
    this.types = new MediaType[mediaTypes.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = MediaType.of(mediaTypes.get(i));
    }
    this.unsupported = Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        mediaTypes.isEmpty() ? "" : "Send one of: " + String.join(", ", mediaTypes) + ".");
  }

  /** Whether the route leaves it to the decoder. */
  boolean isEmpty() {
    return types.length == 0;
  }

  /** What is told about a body of another type. */
  Problem unsupported() {
    return unsupported;
  }

  /** {@code application/json} takes {@code application/...+json}, too: it is JSON as well. */
  boolean take(MediaType type) {
    String name = type.name();
    for (MediaType taken : types) {
      if (taken.name().equals(name) || taken.name().equals("*/*") || isInRange(name, taken.name())
          || taken.name().equals("application/json") && isJson(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInRange(String name, String range) {
    return range.endsWith("/*") && name.startsWith(range.substring(0, range.length() - 1));
  }

  private static boolean isJson(String name) {
    return name.startsWith("application/") && name.endsWith("+json");
  }
}
