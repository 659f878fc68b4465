package dev.dxwww.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits how often one client may call. Names a category of the configuration, or gives the
 * numbers.
 *
 * {@snippet lang=java :
 * @Controller("/search")
 * @PermitAll
 * @RateLimited("api")
 * final class SearchController {
 *   @Get
 *   @RateLimited(limit = 10, window = "1m")
 *   String search(@QueryParam String q) {
 *     return q;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimited {
  /** Category: {@code auth}, {@code api}, {@code static} or one of your own. */
  String value() default "";

  /** Requests per window; 0 takes the category's. */
  int limit() default 0;

  /** Window such as {@code 1m}; empty takes the category's. */
  String window() default "";

  /** Counts by user in place of by client address; needs an authenticated endpoint. */
  boolean perUser() default false;
}
