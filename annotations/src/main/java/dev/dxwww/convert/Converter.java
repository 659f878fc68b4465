package dev.dxwww.convert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method {@code T name(String)} that turns text into a {@code T} for path, query,
 * header, cookie and form parameters and for configuration. It throws {@link
 * IllegalArgumentException} for bad text; the message is shown to the client.
 *
 * {@snippet lang=java :
 * record Money(long cents) {
 *   @Converter
 *   static Money parse(String text) {
 *     if (!text.matches("[0-9]{1,9}\\.[0-9]{2}")) {
 *       throw new IllegalArgumentException("expected an amount such as 12.50");
 *     }
 *     return new Money(Long.parseLong(text.replace(".", "")));
 *   }
 * }
 *
 * @Controller("/donate")
 * @PermitAll
 * final class DonationController {
 *   @Get("/{amount}")
 *   long cents(Money amount) {
 *     return amount.cents();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Converter {}
