package dev.dxwww.benchmarks.htipviews;

/** A row of the table that changes, as in js-framework-benchmark. */
public record Entry(int id, String label, boolean selected) {
  /** The same with another label. */
  public Entry labelled(String other) {
    return new Entry(id, other, selected);
  }

  /** The same, selected or not. */
  public Entry selected(boolean other) {
    return other == selected ? this : new Entry(id, label, other);
  }
}
