package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A statement that {@link Query} does not take: TRUNCATE, CALL, REFRESH MATERIALIZED VIEW, NOTIFY,
 * ANALYZE and the like. It gives no result and has no parameters. PostgreSQL checks its syntax, and
 * its names as far as it can without running it.
 *
 * {@snippet lang=java :
 * @Repository
 * interface Maintenance {
 *   @Execute("truncate labels")
 *   void removeLabels();
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Execute {
  /** The statement: a constant, one, and at most 64 KiB. */
  String value();
}
