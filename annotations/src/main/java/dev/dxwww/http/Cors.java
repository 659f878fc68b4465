package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets scripts of other sites call a handler, or all handlers of a controller. Takes the place of
 * the configuration's {@code dx.cors}; on a handler, also of the controller's.
 *
 * {@snippet lang=java :
 * @Controller("/api/prices")
 * @PermitAll
 * @Cors(origins = {"https://shop.example", "http://localhost:5173"}, maxAge = "1h")
 * final class PriceController {
 *   @Get
 *   List<String> list() {
 *     return List.of();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Cors {
  /** The sites, as {@code scheme://host} or {@code scheme://host:port}; {@code *} alone for all. */
  String[] origins();

  /** Methods they may use; empty for all that the path has. */
  String[] methods() default {};

  /** Fields that their requests may carry. */
  String[] headers() default {"Content-Type"};

  /** Fields of responses that their scripts may read. */
  String[] exposed() default {};

  /** Whether their requests may carry cookies; not together with {@code *}. */
  boolean credentials() default false;

  /** How long browsers may remember what is allowed, such as {@code 10m}; at most a day. */
  String maxAge() default "10m";
}
