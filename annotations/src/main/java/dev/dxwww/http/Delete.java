package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for DELETE requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or, last,
 * {@code {rest...}}. A body is not read.
 *
 * {@snippet lang=java :
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Delete("/{id}")
 *   @CsrfProtected
 *   void delete(long id) {}
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Delete {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
