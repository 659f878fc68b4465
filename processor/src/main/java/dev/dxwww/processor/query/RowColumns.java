package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.processor.query.QueryResult.RowShape;

/** The columns that a row is made of. */
final class RowColumns {
  private RowColumns() {}

  /** All of them, those of nested records included. */
  static List<RowShape.Column> of(RowShape row) {
    List<RowShape.Column> columns = new ArrayList<>();
    add(row, columns);
    return columns;
  }

  private static void add(RowShape row, List<RowShape.Column> into) {
    switch (row) {
      case RowShape.Single(RowShape.Column column) -> into.add(column);
      case RowShape.OfRecord of -> {
        for (RowShape.Part part : of.parts()) {
          switch (part) {
            case RowShape.Part.FromColumn(_, RowShape.Column column) -> into.add(column);
            case RowShape.Part.Nested nested -> add(nested.row(), into);
          }
        }
      }
    }
  }

  /** The one with that index, counted from 1. */
  static RowShape.Column find(RowShape row, int index) {
    return of(row).stream().filter(column -> column.index() == index).findFirst().orElseThrow();
  }
}
