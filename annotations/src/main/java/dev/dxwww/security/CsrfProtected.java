package dev.dxwww.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A browser's request from another site, or without a token of its session, is refused before the
 * handler runs: 403, code 1006. Forms of HTML pages get their token by themselves.
 *
 * {@snippet lang=java :
 * @Controller("/profile")
 * @PermitAll
 * final class ProfileController {
 *   @Post
 *   @CsrfProtected
 *   Redirect save(@FormParam String name) {
 *     return Redirect.seeOther("/profile");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CsrfProtected {}
