package dev.dxwww.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only a request with a valid identity reaches the handler; others get 401.
 *
 * {@snippet lang=java :
 * @Controller("/account")
 * @Authenticated
 * final class AccountController {
 *   @Get
 *   String account() {
 *     return "only for those who are signed in";
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Authenticated {}
