package dev.dxwww.runtime.htip.internal;

import dev.dxwww.runtime.generated.EventRoute;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A handler that was offered on a page, and the arguments it was offered with.
 *
 * @param handler its place among those of the controller
 */
public record SignedEvent(int handler, List<@Nullable String> arguments) {

  /**
   * Reads what an event names its handler by; null unless it was offered to this session on the
   * page of this path.
   */
  public static @Nullable SignedEvent of(
      EventKeys keys, String session, String path, String text, List<EventRoute> handlers) {
    EventText read = EventText.read(text);
    if (read == null || read.handler() >= handlers.size()) {
      return null;
    }
    String signature = handlers.get(read.handler()).signature();
    return keys.isValid(new EventKeys.Place(session, path), signature, read)
        ? new SignedEvent(read.handler(), read.arguments())
        : null;
  }
}
