package dev.dxwww.processor.sql;

import java.util.List;
import java.util.SortedSet;

/**
 * A statement as PostgreSQL analysed it.
 *
 * @param command what it does
 * @param parameters {@code $1} first
 * @param columns of its result, in order; empty without one
 * @param atMostOne whether it is proven to give at most one row
 * @param exactlyOne whether it also gives one always, as {@code select count(*)} does
 * @param conditional whether an UPDATE or DELETE has a WHERE clause (of its outermost statement
 *     and of each of its CTEs that change rows); true for all others
 * @param reads {@code table.column} of all that it looks at, {@code table.*} for a whole row
 * @param writes {@code table.column} of all that it changes; {@code table.*} for inserted and
 *     deleted rows
 * @param unindexed conditions that no index can serve, as text for people
 */
public record Described(
    Command command,
    List<ParameterColumn> parameters,
    List<ResultColumn> columns,
    boolean atMostOne,
    boolean exactlyOne,
    boolean conditional,
    SortedSet<String> reads,
    SortedSet<String> writes,
    List<String> unindexed)
    implements Verdict {

  /** The kinds of statement. */
  public enum Command { SELECT, INSERT, UPDATE, DELETE, MERGE, OTHER }

  /**
   * A parameter.
   *
   * @param type as PostgreSQL inferred it
   * @param notNull whether null would be refused, as it goes straight into a NOT NULL column
   * @param origin {@code table.column} it goes into or is compared with, if known; else empty
   */
  public record ParameterColumn(SqlType type, boolean notNull, String origin) {}

  /**
   * A column of the result.
   *
   * @param name its label
   * @param notNull whether it is proven never to be null
   * @param origin {@code table.column} it comes from unchanged; empty when computed
   * @param outer whether it is nullable only because of an outer join
   */
  public record ResultColumn(
      String name, SqlType type, boolean notNull, String origin, boolean outer) {}
}
