package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the control that an event is of, on a parameter of an {@link On} method: a {@code
 * String}, or what is made from text. It is as little to be trusted as a form.
 *
 * {@snippet lang=java :
 * @Page
 * @Template("<input value={text} on:change={say()}><output>{text}</output>")
 * record EchoPage(String text) {}
 *
 * @Controller("/echo")
 * @PermitAll
 * final class Echo {
 *   private volatile String text = "";
 *   @Get
 *   EchoPage echo() {
 *     return new EchoPage(text);
 *   }
 *   @On
 *   void say(@EventValue @Size(max = 80) String value) {
 *     text = value;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface EventValue {}
