package dev.dxwww.runtime.json.samples;

import java.util.List;

/** A generic sealed interface. */
public sealed interface Outcome<T> {

  /** It went well. */
  record Good<T>(T value, List<T> others) implements Outcome<T> {}

  /** It did not. */
  record Bad<T>(String reason) implements Outcome<T> {}
}
