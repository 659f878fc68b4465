package dev.dxwww.processor.sql;

import java.util.List;

/**
 * A unique index that is checked at once.
 *
 * @param keys a part for each of its key columns
 * @param predicate of a partial index, as conditions that must all hold; empty for a whole one
 * @param nullsEqual whether two nulls count as the same
 */
record UniqueIndex(List<Key> keys, List<Tree> predicate, boolean nullsEqual) {

  /**
   * A part of the key.
   *
   * @param column number of its column; 0 for an expression
   * @param expression over its table as relation 1; an empty word for a column
   * @param equalities operators that mean equal to it
   */
  record Key(int column, Tree expression, long collation, List<Long> equalities) {}
}
