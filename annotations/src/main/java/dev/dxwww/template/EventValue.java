package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of the control that an event is of, on a parameter of an {@link On} method: a {@code
 * String}, or what is made from text. It is as little to be trusted as a form.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface EventValue {}
