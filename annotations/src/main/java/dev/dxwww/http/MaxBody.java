package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a body the handler takes, in place of {@code dx.server.max-body-size} or, for forms with
 * files, {@code dx.upload.max-size}. On a controller it holds for all its handlers that take a
 * body. A longer body is a 413 problem (code 4013).
 *
 * {@snippet lang=java :
 * @Controller("/photos")
 * @PermitAll
 * final class PhotoController {
 *   @Post
 *   @CsrfProtected
 *   @MaxBody(value = "50MiB", file = "20MiB", parts = 10)
 *   Redirect add(@FormParam List<Upload> photos) {
 *     return Redirect.seeOther("/photos");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MaxBody {
  /** Longest body as a whole, such as {@code 50MiB} or {@code 200kB}. */
  String value();

  /** Longest file of a form; empty for as long as the body. */
  String file() default "";

  /** Most files and fields of a form; 0 for {@code dx.upload.max-parts}. */
  int parts() default 0;
}
