package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for GET requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or,
 * last, {@code {rest...}}. HEAD is answered by it too, without the body, unless a {@link Head}
 * handler exists.
 *
 * {@snippet lang=java :
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Get("/{id}")
 *   String find(long id) {
 *     return "user " + id;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Get {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
