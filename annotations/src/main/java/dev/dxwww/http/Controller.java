package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose annotated methods handle HTTP requests. It is created once and serves all threads.
 *
 * {@snippet lang=java :
 * @Controller("/users")
 * @PermitAll
 * final class UserController {
 *   @Get
 *   List<String> list() {
 *     return List.of("Ada", "Grace");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Controller {
  /** Path template that all handlers of this class start with; empty or starting with {@code /}. */
  String value() default "";
}
