package dev.dxwww.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One statement of PostgreSQL: SELECT, INSERT, UPDATE, DELETE, MERGE or VALUES, also with CTEs.
 * The compiler asks PostgreSQL whether it is right in the schema that the migrations make; wrong
 * names, types and nulls are errors at the character of the text (QUERY-040 to QUERY-055).
 *
 * <p><b>Parameters</b> are {@code :name} of the method, {@code :name.component} of a record, or
 * {@code :component} when the method has one record as its only parameter. They are always bound,
 * never put into the text. A list takes {@code = any(:ids)}. A list of records goes into an
 * {@code insert into ... values (...)} and becomes one statement, whatever its length.
 *
 * <p><b>Results</b> are records whose components are the columns, by name ({@code dueAt} is
 * {@code due_at}; else {@link Column}), nested records ({@link Prefix}), or the one column itself.
 * <ul>
 *   <li>{@code T}: exactly one row; none is a {@code NotFoundException} (404). {@code Optional<T>}
 *       and {@code @Nullable T}: at most one. For both PostgreSQL must prove that no more can come:
 *       by a unique key, an aggregate or {@code limit 1} (QUERY-047).
 *   <li>{@code List<T>}: all. {@code Stream<T>}: as they come, inside a transaction. {@code
 *       Page<T>}: by keyset; a parameter is a {@code PageRequest}, and ORDER BY ends in a unique
 *       key.
 *   <li>Without result columns: {@code int} or {@code long} for the number of rows,
 *       {@code boolean} for whether there was one, or {@code void}.
 * </ul>
 *
 * <p><b>Parts that vary</b> are comments to every other tool. {@code /*[if text]*}{@code / ...
 * /*[end]*}{@code /} holds when parameter {@code text} has a value: an {@code Optional}, a
 * {@code @Nullable}, a list that is not empty, or a {@code boolean} that is true. At most 6 of
 * them; blocks do not nest; each combination is a statement of its own, and each is checked.
 * {@code /*[order sort]*}{@code /} stands for the SQL of the constant of enum {@code sort}; see
 * {@link OrderBy}.
 *
 * {@snippet lang=java file="Query.txt"}
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Query {
  /** The statement: a constant, at most 64 KiB, without parameters of the driver's ({@code $1}). */
  String value();

  /** Whether an UPDATE or DELETE without WHERE is meant (QUERY-048). */
  boolean allRows() default false;
}
