package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of a schema by their number. */
final class Types {
  private final Map<Long, Row> rows = new HashMap<>();
  private final Map<Long, SqlType> known = new HashMap<>();

  private Types() {}

  static Types read(List<Tree> rows) {
    Types types = new Types();
    for (Tree item : rows) {
      Row row = new Row(item);
      types.rows.put(row.number(0), row);
    }
    return types;
  }

  /** The type of a number; a scalar of its number where it is none that can be a column's. */
  SqlType type(long oid) {
    SqlType type = known.get(oid);
    if (type == null) {
      type = make(oid, new HashSet<>());
      known.put(oid, type);
    }
    return type;
  }

  /** Whether it is a domain that takes no null, or over one. */
  boolean refusesNull(long oid) {
    Row row = rows.get(oid);
    return row != null && row.text(2).equals("d")
        && (row.flag(5) || refusesNull(row.number(4)));
  }

  private SqlType make(long oid, Set<Long> within) {
    Row row = rows.get(oid);
    if (row == null) {
      return new SqlType.Scalar(oid == 2249 ? "record" : "oid " + oid);
    }
    String name = row.text(1);
    if (!within.add(oid)) {
      // A row type that holds itself, through an array: its fields end here.
      return new SqlType.Scalar(name);
    }
    try {
      if (row.number(3) != 0) {
        return new SqlType.ArrayOf(name, make(row.number(3), within));
      }
      return switch (row.text(2)) {
        case "e" -> new SqlType.Enumeration(name, labels(row));
        case "d" -> new SqlType.Domain(name, make(row.number(4), within));
        case "c" -> new SqlType.Composite(name, fields(row, within));
        case "r", "m" -> new SqlType.Range(name);
        default -> new SqlType.Scalar(name);
      };
    } finally {
      within.remove(oid);
    }
  }

  private static List<String> labels(Row row) {
    List<String> labels = new ArrayList<>();
    for (Tree label : row.items(6)) {
      labels.add(((Tree.Word) label).text());
    }
    return List.copyOf(labels);
  }

  private List<SqlType.Field> fields(Row row, Set<Long> within) {
    List<SqlType.Field> fields = new ArrayList<>();
    for (Tree item : row.items(7)) {
      Row field = new Row(item);
      fields.add(new SqlType.Field(field.text(0), make(field.number(1), within)));
    }
    return List.copyOf(fields);
  }
}
