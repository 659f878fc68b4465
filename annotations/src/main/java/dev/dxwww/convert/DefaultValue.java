package dev.dxwww.convert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text that stands in where a parameter or a configuration key is missing. It is converted at
 * compile time too: a default that does not parse does not compile.
 *
 * {@snippet lang=java :
 * @Controller("/search")
 * @PermitAll
 * final class SearchController {
 *   @Get
 *   String search(@QueryParam @DefaultValue("20") int limit) {
 *     return "at most " + limit;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface DefaultValue {
  /** Text in the form that a request or a configuration file would carry. */
  String value();
}
