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
   * page of this path. Numbers move from build to build: a page of the build before reaches the
   * handler that it was offered, under whatever number that has now.
   */
  public static @Nullable SignedEvent of(
      EventKeys keys, String session, String path, String text, List<EventRoute> handlers) {
    HandlerName read = HandlerName.read(text);
    if (read == null) {
      return null;
    }
    EventKeys.Place place = new EventKeys.Place(session, path);
    int said = read.handler();
    if (said < handlers.size() && keys.isValid(place, handlers.get(said).offered(), read)) {
      return new SignedEvent(said, read.arguments());
    }
    for (int i = 0; i < handlers.size(); i++) {
      if (i != said && keys.isValid(place, handlers.get(i).offered(), read)) {
        return new SignedEvent(i, read.arguments());
      }
    }
    return null;
  }
}
