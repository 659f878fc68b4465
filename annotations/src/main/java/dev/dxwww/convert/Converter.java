package dev.dxwww.convert;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method {@code T name(String)} that turns text into a {@code T} for path, query, header, cookie
 * and form parameters and for configuration. It throws {@link IllegalArgumentException} for bad text; the
 * message is shown to the client.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Converter {}
