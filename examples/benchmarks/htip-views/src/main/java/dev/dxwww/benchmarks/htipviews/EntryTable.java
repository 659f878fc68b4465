package dev.dxwww.benchmarks.htipviews;

import java.util.List;

/** The table that changes. */
public record EntryTable(List<Entry> rows) {
  public EntryTable {
    rows = List.copyOf(rows);
  }
}
