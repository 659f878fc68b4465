package dev.dxwww.processor.query;

import java.util.List;

import dev.dxwww.processor.lang.TypeRef;

/** What a query method returns. */
sealed interface QueryResult {

  /** Exactly one row; none is NotFoundException unless the statement always gives one. */
  record One(RowShape row) implements QueryResult {}

  /** At most one row as an {@code Optional}. */
  record AtMostOne(RowShape row) implements QueryResult {}

  /** At most one row, or null. */
  record OneOrNull(RowShape row) implements QueryResult {}

  /** All rows. */
  record Rows(RowShape row) implements QueryResult {}

  /** Rows as they come, inside a transaction. */
  record Streamed(RowShape row) implements QueryResult {}

  /** A page by keyset; see {@code Page}. */
  record Paged(RowShape row, Keyset keyset) implements QueryResult {}

  /** Number of rows changed, as int or long. */
  record Count(boolean asLong) implements QueryResult {}

  /** Whether a row was changed. */
  record Changed() implements QueryResult {}

  /** Nothing. */
  record Nothing() implements QueryResult {}

  /** The columns a page goes on from, in the order of ORDER BY. */
  record Keyset(List<RowShape.Column> columns) {}

  /** How a row becomes a value. */
  sealed interface RowShape {

    /** The only column. */
    record Single(Column column) implements RowShape {}

    /** A record built from columns. */
    record OfRecord(TypeRef.Declared type, List<Part> parts) implements RowShape {}

    /** A component of a record. */
    sealed interface Part {

      /** From a column. */
      record FromColumn(String component, Column column) implements Part {}

      /** From columns with a common prefix; absent when all of them are null. */
      record Nested(String component, OfRecord row, Presence presence) implements Part {}
    }

    /** A column of the result: {@code index} counts from 1. */
    record Column(int index, String name, Mapping mapping, Presence presence) {}
  }
}
