package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a handler's parameter, or a component of a record of parameters, to a variable of the
 * path template.
 *
 * <p>A value that is missing or does not convert is a 400 problem (code 4001) with an entry in
 * {@code errors[]}. {@code Optional}, {@code @Nullable} or {@link dev.dxwww.convert.DefaultValue}
 * make it optional; {@code List} and {@code Set} take all values.
 *
 * {@snippet lang=java :
 * @Controller("/users/{userId}/orders")
 * @PermitAll
 * final class OrderController {
 *   @Get("/{number}")
 *   String find(@PathParam("userId") UUID user, int number) {
 *     return user + " " + number;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface PathParam {
  /** Name; empty for the name of the parameter. */
  String value() default "";
}
