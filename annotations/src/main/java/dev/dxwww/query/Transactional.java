package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that runs in one transaction: a default method of a {@link Repository}, a handler, or a
 * method that a component has from an interface. It is committed when the method returns and rolled
 * back when it throws, whatever it throws.
 *
 * <p>Inside of another transaction it is a savepoint: what it throws undoes only its own changes.
 * It cannot ask for a stricter isolation than the one around it, and inside a read-only one it has
 * to be read-only itself; otherwise it is refused with 2004 before it begins.
 * A conflict or deadlock (SQLState 40001, 40P01) is tried again only with {@link Idempotent}.
 *
 * {@snippet lang=java :
 * @Repository
 * interface TaskMoves {
 *   @Query("update tasks set list_id = :list where id = :id")
 *   boolean toList(long id, long list);
 *
 *   @Query("update lists set changed_at = now() where id = :id")
 *   boolean changed(long id);
 *
 *   @Transactional(isolation = Isolation.REPEATABLE_READ)
 *   default boolean move(long id, long list) {
 *     return toList(id, list) && changed(list);
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Transactional {
  /** What it sees of other transactions. */
  Isolation isolation() default Isolation.READ_COMMITTED;

  /** Whether PostgreSQL refuses to write in it (2004), also where the one around it writes. */
  boolean readOnly() default false;
}
