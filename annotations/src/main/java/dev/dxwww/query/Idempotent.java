package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link Transactional} method that may run twice: when PostgreSQL ends its transaction for a
 * conflict with another (40001) or a deadlock (40P01), it is rolled back and run again, at most
 * {@link #attempts} times. All that it does must be in the transaction, or safe to do twice.
 *
 * {@snippet lang=java :
 * @Repository
 * interface Counters {
 *   @Query("select count(*) from tasks where list_id = :list")
 *   long tasks(long list);
 *
 *   @Query("update lists set size = :size where id = :list")
 *   boolean resize(long list, long size);
 *
 *   @Idempotent
 *   @Transactional(isolation = Isolation.SERIALIZABLE)
 *   default void recount(long list) {
 *     resize(list, tasks(list));
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Idempotent {
  /** How often it runs at most, the first time included: 2 to 20. */
  int attempts() default 4;
}
