package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the columns of a nested record begin with, in place of the component's own name and
 * {@code _}. Empty when they have no prefix. The columns of an outer join may all be null: then
 * the nested record is an {@code Optional} or {@code @Nullable}, and missing when all of them are.
 *
 * {@snippet lang=java :
 * record ListName(long id, String name) {}
 *
 * record TaskInList(long id, String title, @Prefix("list_") Optional<ListName> in) {}
 *
 * @Repository
 * interface TasksInLists {
 *   @Query("""
 *       select t.id, t.title, l.id as list_id, l.name as list_name
 *       from tasks t left join lists l on l.id = t.list_id
 *       where t.id = :id
 *       """)
 *   Optional<TaskInList> find(long id);
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prefix {
  /** Such as {@code list_}. */
  String value();
}
