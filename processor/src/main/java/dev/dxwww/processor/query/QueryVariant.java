package dev.dxwww.processor.query;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.sql.Described;

/**
 * One whole constant statement of a query method.
 *
 * @param condition which blocks are in and which sort constant is meant: all must hold
 * @param jdbcSql text for a driver: {@code ?} for each binding, cast to the checked type
 * @param checkedSql the text PostgreSQL described, with {@code $n}
 * <p>A page has two variants for each of the others: {@code Block} of its {@code PageRequest}
 * parameter is on where the page goes on from a cursor. The row limit is bound by path
 * {@code size} (one more than asked for is set), the i-th column of the keyset by path
 * {@code after}, {@code i}.
 *
 * @param bindings in the order of the question marks; those of variants with fewer blocks are those
 *     of the one with all blocks without what stands in the missing ones
 * @param described what PostgreSQL said; empty when nobody could be asked
 */
record QueryVariant(
    List<Choice> condition,
    String jdbcSql,
    String checkedSql,
    List<Binding> bindings,
    Optional<Described> described) {
  QueryVariant {
    condition = List.copyOf(condition);
    bindings = List.copyOf(bindings);
  }

  /** One condition of a variant. */
  sealed interface Choice {

    /** The value of a parameter is there ({@code on}) or missing. */
    record Block(String parameter, boolean on) implements Choice {}

    /** A parameter of an enum type with that constant. */
    record Order(String parameter, String constant) implements Choice {}
  }

  /**
   * What is set for a question mark.
   *
   * @param parameter of the method
   * @param path accessors from the parameter's value to the bound one; empty for itself
   * @param mapping how it becomes a value of SQL
   * @param optional whether it comes in an {@code Optional} or may be null
   * @param eachOf whether the parameter is a list of records, bound as one array per component;
   *     the mapping is then that of one element
   * @param within parameters whose optional blocks it stands in
   */
  record Binding(
      String parameter,
      List<String> path,
      Mapping mapping,
      Presence optional,
      boolean eachOf,
      List<String> within) {
    public Binding {
      path = List.copyOf(path);
      within = List.copyOf(within);
    }
  }
}
