package dev.dxwww.htip.live;

import org.jspecify.annotations.Nullable;

/** Gives handlers of events the form in which a client may name them. */
public interface HandlerTokens {
  /**
   * What a client sends back when the event happens; proves that it was given out.
   *
   * @param handler its number in the module
   * @param arguments what the template gives it, as texts
   */
  String token(int handler, @Nullable String... arguments);
}
