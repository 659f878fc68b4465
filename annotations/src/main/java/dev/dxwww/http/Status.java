package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The status of the handler's successful responses, in place of 200, or 204 for {@code void}.
 *
 * {@snippet lang=java :
 * @Controller("/jobs")
 * @PermitAll
 * final class JobController {
 *   @Post
 *   @Status(202)
 *   @CsrfProtected
 *   void enqueue(@Body String job) {}
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Status {
  /** A status code, 200 to 399. */
  int value();
}
