package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.dxwww.processor.query.QueryVariant.Choice;
import dev.dxwww.processor.query.SqlForm.Part;
import dev.dxwww.processor.query.SqlForm.Source;
import dev.dxwww.processor.query.SqlForm.Use;

/**
 * What pages go on by: the columns of ORDER BY.
 *
 * @param parameter the {@code PageRequest}
 * @param keys in the order of ORDER BY
 * @param orderBy offset of the clause in the checked statement
 */
record Keyset(String parameter, List<Key> keys, int orderBy) {
  private static final String ROW = "dx_page";

  Keyset {
    keys = List.copyOf(keys);
  }

  /**
   * A column that pages go on by.
   *
   * @param index of the column of the result, from 0
   * @param name its label
   */
  record Key(int index, String name, boolean descending, boolean nullsFirst, boolean notNull) {

    String column() {
      return ROW + ".\"" + name.replace("\"", "\"\"") + "\"";
    }

    private String beyond() {
      return descending ? " < " : " > ";
    }

    private String order() {
      return column()
          + (descending ? " desc" : "")
          + (nullsFirst == descending ? "" : nullsFirst ? " nulls first" : " nulls last");
    }
  }

  /** The statement for the first page, and the one for those that go on. */
  List<SqlForm> pages(SqlForm plain) {
    return List.of(first(plain), next(plain));
  }

  private SqlForm first(SqlForm plain) {
    List<Part> parts = new ArrayList<>(plain.parts());
    limit(parts);
    return form(plain, false, parts);
  }

  private SqlForm next(SqlForm plain) {
    List<Part> parts = around(plain, "select *");
    parts.add(text("\nwhere "));
    boolean simple =
        keys.stream().allMatch(k -> k.notNull() && k.descending() == keys.getFirst().descending());
    if (simple) {
      rowComparison(parts);
    } else {
      comparisons(parts);
    }
    parts.add(
        text("\norder by " + keys.stream().map(Key::order).collect(Collectors.joining(", "))));
    limit(parts);
    return form(plain, true, parts);
  }

  /** A statement that gives at most one row if, and only if, no two rows have the same keys. */
  SqlForm proof(SqlForm plain) {
    List<Part> parts = around(plain, "select 1");
    for (int i = 0; i < keys.size(); i++) {
      parts.add(text((i == 0 ? "\nwhere " : " and ") + keys.get(i).column() + " = "));
      parts.add(slot(i));
    }
    return new SqlForm(plain.choices(), parts);
  }

  private List<Part> around(SqlForm plain, String select) {
    List<Part> parts = new ArrayList<>();
    parts.add(text(select + " from (\n"));
    parts.addAll(plain.slice(0, orderBy));
    parts.add(text("\n) as " + ROW));
    return parts;
  }

  private SqlForm form(SqlForm plain, boolean on, List<Part> parts) {
    List<Choice> choices = new ArrayList<>(plain.choices());
    choices.add(new Choice.After(parameter, on));
    return new SqlForm(choices, parts);
  }

  private void limit(List<Part> parts) {
    parts.add(text("\nlimit "));
    parts.add(new Part.Slot(new Use(List.of(parameter, "size"), -1), Source.OURS, List.of()));
  }

  private void rowComparison(List<Part> parts) {
    parts.add(
        text(
            keys.stream().map(Key::column).collect(Collectors.joining(", ", "(", ")"))
                + keys.getFirst().beyond()
                + "("));
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0) {
        parts.add(text(", "));
      }
      parts.add(slot(i));
    }
    parts.add(text(")"));
  }

  /** Beyond the first key, or equal in it and beyond the second, and so on. */
  private void comparisons(List<Part> parts) {
    for (int i = 0; i < keys.size(); i++) {
      parts.add(text(i == 0 ? "(" : "\n  or ("));
      for (int j = 0; j < i; j++) {
        equal(parts, j);
        parts.add(text(" and "));
      }
      beyond(parts, i);
      parts.add(text(")"));
    }
  }

  private void equal(List<Part> parts, int i) {
    Key key = keys.get(i);
    parts.add(text(key.column() + (key.notNull() ? " = " : " is not distinct from ")));
    parts.add(slot(i));
  }

  private void beyond(List<Part> parts, int i) {
    Key key = keys.get(i);
    parts.add(text((key.notNull() ? "" : "(") + key.column() + key.beyond()));
    parts.add(slot(i));
    if (!key.notNull()) {
      parts.add(text(" or "));
      parts.add(slot(i));
      String nulls =
          key.nullsFirst()
              ? " is null and %s is not null)".formatted(key.column())
              : " is not null and %s is null)".formatted(key.column());
      parts.add(text(nulls));
    }
  }

  private Part slot(int key) {
    return new Part.Slot(new Use(List.of(parameter), key), Source.OURS, List.of(parameter));
  }

  private static Part text(String text) {
    return new Part.Text(text, Source.OURS);
  }
}
