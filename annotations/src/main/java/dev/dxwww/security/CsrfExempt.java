package dev.dxwww.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A state-changing handler that needs no CSRF protection, and why.
 *
 * {@snippet lang=java :
 * @Controller("/hooks")
 * @PermitAll
 * final class HookController {
 *   @Post("/payment")
 *   @CsrfExempt("called by the payment provider, which signs the body")
 *   void payment(@Body String event) {}
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CsrfExempt {
  /** The reason, for the reviewer: not blank. */
  String value();
}
