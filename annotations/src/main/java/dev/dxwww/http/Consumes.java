package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Media types of request bodies that the handler takes. Others get 415 (code 4015).
 *
 * {@snippet lang=java :
 * @Controller("/import")
 * @PermitAll
 * final class ImportController {
 *   @Post
 *   @CsrfProtected
 *   @Consumes("text/csv")
 *   int rows(@Body String csv) {
 *     return (int) csv.lines().count();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Consumes {
  /** Media types such as {@code application/json}. */
  String[] value();
}
