package dev.dxwww.benchmarks.htip;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.benchmarks.htipviews.Entry;
import dev.dxwww.benchmarks.htipviews.EntryTable;

/** What happens to the table, as js-framework-benchmark names it. */
enum Change {
  CREATE("create 1,000", 0, 1_000),
  CREATE_MANY("create 10,000", 0, 10_000),
  REPLACE("replace 1,000", 1_000, 0),
  UPDATE("update every 10th", 1_000, 0),
  SELECT("select one", 1_000, 0),
  SWAP("swap two", 1_000, 0),
  REMOVE("remove one", 1_000, 0),
  APPEND("append 1,000", 1_000, 1_000),
  CLEAR("clear 1,000", 1_000, 0);

  private static final int CHOSEN = 5;
  private static final int OTHER = 1;
  private static final int FAR = 998;

  private final String label;
  private final int before;
  private final int more;

  Change(String label, int before, int more) {
    this.label = label;
    this.before = before;
    this.more = more;
  }

  String label() {
    return label;
  }

  /** The table before, and the one after. */
  record Step(EntryTable before, EntryTable after) {}

  /** The same in each call, of texts that no call shares with another. */
  Step step() {
    Rows source = new Rows();
    List<Entry> first = source.entries(before);
    if (this == SELECT) {
      // There is always one that was selected before.
      first.set(CHOSEN, first.get(CHOSEN).selected(true));
    }
    List<Entry> rows = new ArrayList<>(first);
    switch (this) {
      case CREATE, CREATE_MANY, APPEND -> rows.addAll(source.entries(more));
      case REPLACE -> rows = source.entries(before);
      case UPDATE -> {
        for (int i = 0; i < rows.size(); i += 10) {
          rows.set(i, rows.get(i).labelled(rows.get(i).label() + " !!!"));
        }
      }
      case SELECT -> rows.replaceAll(row -> row.selected(row.id() == OTHER + 1));
      case SWAP -> {
        Entry moved = rows.get(OTHER);
        rows.set(OTHER, rows.get(FAR));
        rows.set(FAR, moved);
      }
      case REMOVE -> rows.remove(CHOSEN);
      case CLEAR -> rows.clear();
      default -> throw new IllegalStateException(name());
    }
    return new Step(new EntryTable(first), new EntryTable(rows));
  }
}
