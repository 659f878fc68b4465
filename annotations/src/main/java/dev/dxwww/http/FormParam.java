package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a handler's parameter, or a component of a record of parameters, to a field of an {@code
 * application/x-www-form-urlencoded} body. On a record, each component is a field.
 *
 * <p>A value that is missing or does not convert is a 400 problem (code 4001) with an entry in
 * {@code errors[]}. {@code Optional}, {@code @Nullable} or {@link dev.dxwww.convert.DefaultValue}
 * make it optional; {@code List} and {@code Set} take all values. A parameter of the type {@code
 * Form} gets what is wrong instead, together with what was typed.
 *
 * {@snippet lang=java :
 * record NewTask(@NotBlank @Size(max = 200) String title, Optional<LocalDate> due) {}
 *
 * @Controller("/tasks")
 * @PermitAll
 * final class TaskController {
 *   @Post
 *   @CsrfProtected
 *   Redirect add(@FormParam NewTask task) {
 *     return Redirect.seeOther("/tasks");
 *   }
 *
 *   @Post("/{id}/rename")
 *   @CsrfProtected
 *   Redirect rename(long id, @FormParam String title) {
 *     return Redirect.seeOther("/tasks");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface FormParam {
  /** Name; empty for the name of the parameter. */
  String value() default "";
}
