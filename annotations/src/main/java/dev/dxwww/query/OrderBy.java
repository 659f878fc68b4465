package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an enum's constant sorts by: the SQL that {@code /*[order sort]*}{@code /} of a
 * {@link Query} stands for when parameter {@code sort} has that constant. Each constant is checked
 * in each query that uses the enum. It is the only way to let a request choose an order; no text of
 * a request comes into SQL.
 *
 * {@snippet lang=java file="OrderBy.txt"}
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OrderBy {
  /** What follows the words {@code order by}; without parameters. */
  String value();
}
