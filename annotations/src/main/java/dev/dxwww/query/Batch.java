package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several reads in one round trip to PostgreSQL. The method returns a record; each component is
 * named like a {@link Query} method of the same repository and has its return type, and that
 * method's parameters are parameters of this one, by name and type. Methods that change rows, and
 * those that return a {@code Stream} or a {@code Page}, cannot take part; at most 50 can. Like
 * separate calls they may see different states of the tables, unless a transaction around them is
 * {@link Isolation#REPEATABLE_READ}.
 *
 * {@snippet lang=java :
 * record NextTask(long id, String title) {}
 *
 * record Overview(long openTasks, List<NextTask> nextTasks) {}
 *
 * @Repository
 * interface Overviews {
 *   @Query("select count(*) from tasks where list_id = :list and not done")
 *   long openTasks(long list);
 *
 *   @Query("select id, title from tasks where list_id = :list order by due_at, id limit :most")
 *   List<NextTask> nextTasks(long list, int most);
 *
 *   @Batch
 *   Overview overview(long list, int most);
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Batch {}
