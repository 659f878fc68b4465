package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for PUT requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or, last,
 * {@code {rest...}}.
 *
 * {@snippet lang=java :
 * record User(long id, String name) {}
 *
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Put("/{id}")
 *   @CsrfProtected
 *   User replace(long id, @Body User user) {
 *     return new User(id, user.name());
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Put {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
