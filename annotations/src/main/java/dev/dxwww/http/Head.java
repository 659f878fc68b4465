package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for HEAD requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or, last,
 * {@code {rest...}}. Only needed where HEAD must differ from GET, which answers HEAD by itself.
 *
 * {@snippet lang=java :
 * @Controller("/archive")
 * @PermitAll
 * final class ArchiveController {
 *   @Head("/{year}")
 *   void exists(Year year) {
 *     if (year.isBefore(Year.of(1990))) {
 *       throw new NotFoundException("nothing before 1990");
 *     }
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Head {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
