package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Media types of the handler's responses, best first. Without it the return type decides. A request
 * whose {@code Accept} names none of them gets 406 (code 4006).
 *
 * {@snippet lang=java :
 * @Controller("/report")
 * @PermitAll
 * final class ReportController {
 *   @Get
 *   @Produces("text/csv")
 *   String report() {
 *     return "id,name\n1,Ada\n";
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Produces {
  /** Media types such as {@code text/csv}. */
  String[] value();
}
