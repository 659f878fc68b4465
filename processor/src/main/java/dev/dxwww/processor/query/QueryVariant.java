package dev.dxwww.processor.query;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.sql.Described;

/**
 * One whole constant statement of a query method. The limit of a page is bound by its
 * {@code PageRequest} and path {@code size}; one more than that is set.
 *
 * @param condition which blocks are in and which sort constant is meant: all must hold
 * @param jdbcSql text for a driver: {@code ?} for each binding, cast to the checked type
 * @param checkedSql the text PostgreSQL described, with {@code $n}
 * @param bindings in the order of the question marks; where variants differ, those of one are those
 *     of the variant with all blocks without what stands in the missing blocks
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

    /** A {@code PageRequest} that goes on from a place ({@code on}), or begins. */
    record After(String parameter, boolean on) implements Choice {}
  }

  /**
   * What is set for a question mark.
   *
   * @param parameter of the method
   * @param path accessors from the parameter's value to the bound one; empty for itself
   * @param mapping how it becomes a value of SQL
   * @param optional whether it comes in an {@code Optional} or may be null
   * @param eachOf whether the parameter is a list of records, bound as one array per component;
   *     {@code mapping} is that of the array's elements then
   * @param key which column of the keyset is bound, from 0, of the place that a {@code PageRequest}
   *     goes on from; -1 for all other bindings
   * @param within parameters whose optional blocks it stands in, and a {@code PageRequest} for what
   *     only goes on from a place
   */
  record Binding(
      String parameter,
      List<String> path,
      Mapping mapping,
      Presence optional,
      boolean eachOf,
      int key,
      List<String> within) {

    Binding {
      path = List.copyOf(path);
      within = List.copyOf(within);
    }

    /** A binding that is no part of a keyset or block. */
    Binding(
        String parameter, List<String> path, Mapping mapping, Presence optional, boolean eachOf) {
      this(parameter, path, mapping, optional, eachOf, -1, List.of());
    }
  }
}
