package dev.dxwww.htip.compiler.html;

import java.util.Arrays;
import java.util.List;

import dev.dxwww.htip.EventType;

/** The events of a browser that templates can handle. */
public final class Events {
  private static final List<String> NAMES =
      Arrays.stream(EventType.values()).map(EventType::domName).toList();

  private Events() {}

  /** All names. */
  public static List<String> names() {
    return NAMES;
  }
}
