package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the result of a reading {@link Query} method in memory, by its arguments. Younger than
 * {@link #fresh} it is returned as it is. Up to {@link #stale} it is returned as well, while one
 * caller fetches it anew in the background; when that fails it stays until then. Older, callers
 * wait for the one fetch.
 *
 * <p>Which writes make it wrong is derived: a query of any repository of the application that
 * changes a column this one reads drops what is kept, after its transaction is committed, and on
 * this node only. What other programs and nodes change is seen after {@link #stale} at the latest.
 * Inside a transaction that has written, the cache is passed by.
 *
 * {@snippet lang=java :
 * record ListSize(long listId, long tasks) {}
 *
 * @Repository
 * interface ListSizes {
 *   @Cached(fresh = "5s", stale = "1m")
 *   @Query("select list_id, count(*) as tasks from tasks group by list_id order by list_id")
 *   List<ListSize> all();
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cached {
  /** Age up to which a result is as good as new, such as {@code 5s}: 1 ms to 30 days. */
  String fresh();

  /**
   * Age up to which it may be shown while a new one is fetched: at least {@link #fresh}, at most 30
   * days. Empty for {@link #fresh} itself. {@code forever} for no limit, which needs a write that
   * drops it (QUERY-051).
   */
  String stale() default "";

  /** How many results are kept at most, the least used going first: 1 to 1,000,000. */
  long maxEntries() default 1_000;
}
