package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for POST requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or, last,
 * {@code {rest...}}.
 *
 * {@snippet lang=java :
 * record NewUser(@NotBlank String name) {}
 *
 * record User(long id, String name) {}
 *
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Post
 *   @CsrfProtected
 *   Created<User> create(@Body NewUser user) {
 *     return Created.at("/users/1", new User(1, user.name()));
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Post {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
