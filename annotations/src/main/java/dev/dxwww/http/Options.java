package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for OPTIONS requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or,
 * last, {@code {rest...}}. Only needed where the automatic answer, a 204 with {@code Allow}, is
 * not enough.
 *
 * {@snippet lang=java :
 * @Controller("/archive")
 * @PermitAll
 * final class ArchiveController {
 *   @Options
 *   Response<String> options() {
 *     return Response.ok("GET").header("Allow", "GET, OPTIONS");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Options {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
