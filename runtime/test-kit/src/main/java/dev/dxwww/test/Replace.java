package dev.dxwww.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static field of a {@link DxTest} class whose value takes the place of the component that is
 * injected as the field's type.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Replace {
  /** The {@code @Named} value of the component; empty for the one without. */
  String value() default "";
}
