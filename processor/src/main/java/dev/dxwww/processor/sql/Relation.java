package dev.dxwww.processor.sql;

import java.util.List;

/**
 * A table or view as PostgreSQL's catalog has it.
 *
 * @param name as in SQL under the search path
 * @param kind {@code r} table, {@code p} partitioned, {@code v} view, {@code m} materialized view,
 *     {@code f} foreign table
 * @param changedBefore whether a trigger may change rows before they are stored
 * @param rewritten whether rules or INSTEAD OF triggers decide what is stored and returned
 * @param attributes by number, with null for dropped ones
 * @param definition of a view: its analysed query
 * @param heirs tables that inherit from it, at any depth
 */
record Relation(
    long oid,
    String name,
    char kind,
    boolean changedBefore,
    boolean rewritten,
    List<Attribute> attributes,
    Tree definition,
    List<Long> heirs,
    String definedIn) {

  /**
   * A column.
   *
   * @param firm whether a valid NOT NULL constraint holds for this table's own rows
   * @param firmBelow whether it holds for all tables that inherit from it as well
   * @param generated expression of a generated column; else an empty word
   */
  record Attribute(
      int number, String name, long type, boolean firm, boolean firmBelow, Tree generated,
      String definedIn) {}

  private static final Attribute GONE =
      new Attribute(0, "", 0, false, false, new Tree.Word(""), "");

  /** The column of a number; one without a name where there is none. */
  Attribute attribute(int number) {
    for (Attribute attribute : attributes) {
      if (attribute.number() == number) {
        return attribute;
      }
    }
    return GONE;
  }

  boolean isView() {
    return kind == 'v' || kind == 'm';
  }
}
