package dev.dxwww.runtime.json.samples;

import dev.dxwww.runtime.json.JsonValue;

/** A sealed interface without annotations. */
public sealed interface Event {

  /** Something was made. */
  record Created(String name, JsonValue details) implements Event {}

  /** Something was renamed, with what it was before. */
  record Renamed(String name, Event before) implements Event {}
}
