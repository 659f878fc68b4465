package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the control is checked, on a {@code boolean} parameter of an {@link On} method.
 *
 * {@snippet lang=java :
 * @Page
 * @Template("<input type='checkbox' checked={on} on:change={turn()}>")
 * record LampPage(boolean on) {}
 *
 * @Controller("/lamp")
 * @PermitAll
 * final class Lamp {
 *   private volatile boolean on;
 *   @Get
 *   LampPage lamp() {
 *     return new LampPage(on);
 *   }
 *   @On
 *   void turn(@EventChecked boolean checked) {
 *     on = checked;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface EventChecked {}
