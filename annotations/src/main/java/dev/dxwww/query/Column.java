package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column that a record component is, where their names differ by more than
 * {@code snake_case} and {@code camelCase}. Names compare as PostgreSQL's do: a column without
 * quotes is in lower case.
 *
 * {@snippet lang=java :
 * record Deadline(long id, @Column("due_at") Optional<Instant> deadline) {}
 *
 * @Repository
 * interface Deadlines {
 *   @Query("select id, due_at from tasks where list_id = :list order by id")
 *   List<Deadline> of(long list);
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** Name of the column of the result; inside a nested record without its prefix. */
  String value();
}
