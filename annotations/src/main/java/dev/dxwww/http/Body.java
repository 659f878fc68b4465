package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a handler's parameter to the request body: JSON for a record or collection, else text or
 * {@code byte[]}.
 *
 * <p>Errors: 415 (code 4015) for another content type, 413 (4013) when too large, 400 (4002) with
 * line and column for malformed JSON, 400 (4001) with one entry per violated constraint.
 *
 * {@snippet lang=java :
 * record Label(@NotBlank String name, @Pattern(regexp = "#[0-9a-f]{6}") String color) {}
 *
 * @Controller("/labels")
 * @PermitAll
 * final class LabelController {
 *   @Post
 *   @CsrfProtected
 *   Label add(@Body Label label) {
 *     return label;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {}
