package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a {@link Query}, {@link Execute} or {@link Batch} method of a repository may take in
 * PostgreSQL, in place of {@code dx.db.query-timeout}. What takes longer is cancelled there and is
 * a {@code DxException} 2002. On the interface it holds for all its methods that have none.
 *
 * {@snippet lang=java :
 * @Repository
 * interface Reports {
 *   @Timeout("30s")
 *   @Query("select coalesce(sum(size), 0)::bigint from lists")
 *   long tasksOfAllLists();
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Timeout {
  /** Such as {@code 500ms} or {@code 2s}: 1 ms to 1 hour. */
  String value();
}
