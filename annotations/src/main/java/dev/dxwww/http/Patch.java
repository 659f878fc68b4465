package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for PATCH requests.
 *
 * <p>The path is appended to the controller's. Segments are literals, {@code {variable}} or, last,
 * {@code {rest...}}.
 *
 * {@snippet lang=java :
 * record Renaming(@NotBlank String name) {}
 *
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Patch("/{id}")
 *   @CsrfProtected
 *   Renaming rename(long id, @Body Renaming renaming) {
 *     return renaming;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Patch {
  /** Path template below the controller's; empty for the controller's own path. */
  String value() default "";
}
