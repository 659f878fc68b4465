package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells apart several components of one type, where they are declared and where they are asked for.
 *
 * {@snippet lang=java :
 * final class Clocks {
 *   private Clocks() {}
 *
 *   @Provides
 *   @Named("berlin")
 *   static Clock berlin() {
 *     return Clock.system(ZoneId.of("Europe/Berlin"));
 *   }
 * }
 *
 * @Component
 * final class OpeningHours {
 *   private final Clock clock;
 *
 *   OpeningHours(@Named("berlin") Clock clock) {
 *     this.clock = clock;
 *   }
 *
 *   boolean open() {
 *     return clock.instant().atZone(clock.getZone()).getHour() < 18;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface Named {
  /** The component's name; not blank. */
  String value();
}
