package dev.dxwww.htip.compiler.html;

import java.util.List;

/** The events of a browser that templates can handle. */
public final class Events {
  /** In the order of the protocol, whose numbers begin with 1. */
  private static final List<String> NAMES =
      List.of(
          "click", "input", "change", "submit", "keydown", "keyup", "focusin", "focusout",
          "pointerdown", "pointerup", "dblclick", "contextmenu");

  private Events() {}

  /** All names. */
  public static List<String> names() {
    return NAMES;
  }

  /** The protocol's number of an event; 0 if it has none. */
  public static int number(String name) {
    return NAMES.indexOf(name) + 1;
  }
}
