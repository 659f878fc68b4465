package dev.dxwww.runtime.htip.internal;

import dev.dxwww.htip.Handlers;
import dev.dxwww.runtime.generated.EventRoute;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The handlers of one answer, each signed for who gets it. Of one thread. */
public final class SignedHandlers implements Handlers {
  private final EventKeys keys;
  private final Supplier<EventKeys.Place> asked;
  private final List<EventRoute> events;
  private final @Nullable SipHash[] signing;
  private EventKeys.@Nullable Place place;

  /**
   * Signs handlers.
   *
   * @param asked who gets the answer; asked when the first handler is signed, as it may begin a
   *     session
   */
  public SignedHandlers(
      EventKeys keys, Supplier<EventKeys.Place> asked, List<EventRoute> events) {
    this.keys = keys;
    this.asked = asked;
    this.events = events;
    this.signing = new SipHash[events.size()];
  }

  @Override
  public String of(int number, @Nullable String... arguments) {
    SipHash key = signing[number];
    if (key == null) {
      if (place == null) {
        place = asked.get();
      }
      key = keys.signing(place, events.get(number).offered());
      signing[number] = key;
    }
    String signed = HandlerName.signed(number, arguments);
    return HandlerName.of(key.tag(signed), signed);
  }

  /** Whether the answer is for one session alone. */
  public boolean arePersonal() {
    return place != null;
  }
}
