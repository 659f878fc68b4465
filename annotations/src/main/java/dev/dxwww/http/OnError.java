package dev.dxwww.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that turns an exception into a response.
 *
 * <p>One parameter is the exception type; {@code Request} may be another. In a controller it serves that
 * controller's handlers, in a component all of them; the nearest exception type wins.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnError {}
