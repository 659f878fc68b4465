package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that turns an exception into a response.
 *
 * <p>One parameter is the exception type; {@code Request} may be another. In a controller it
 * serves that controller's handlers, in a component all of them; the nearest exception type wins.
 *
 * {@snippet lang=java :
 * final class SoldOutException extends RuntimeException {
 *   private static final long serialVersionUID = 1L;
 * }
 *
 * @Controller("/tickets")
 * @PermitAll
 * final class TicketController {
 *   @Get
 *   String buy() {
 *     throw new SoldOutException();
 *   }
 *
 *   @OnError
 *   Response<String> soldOut(SoldOutException e) {
 *     return Response.ok("sold out").status(409);
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnError {}
