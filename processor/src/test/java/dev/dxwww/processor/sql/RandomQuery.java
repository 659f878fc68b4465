package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A query of joins, conditions, groups and expressions, made at random; each has columns n, t. */
final class RandomQuery {
  private static final List<String> TABLES = List.of("a", "b", "c", "v");
  private static final List<String> JOINS =
      List.of("join", "left join", "right join", "full join", "left join");

  private final Random random;
  private int aliases;

  RandomQuery(Random random) {
    this.random = random;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A query whose columns are {@code n}, a number, and {@code t}, a text. */
  String query(int depth) {
    if (depth > 0 && random.nextInt(8) == 0) {
      return "(" + query(depth - 1) + ") " + one(List.of("union", "union all", "intersect",
          "except")) + " (" + query(depth - 1) + ")";
    }
    List<String> names = new ArrayList<>();
    String from = from(depth, names);
    String where = random.nextInt(2) == 0 ? "" : " where " + condition(names, 2);
    if (random.nextInt(4) == 0) {
      return grouped(names, from + where);
    }
    String with = depth > 0 && random.nextInt(8) == 0 ? window(names) : "";
    return "select " + (with.isEmpty() ? number(names, 2) : with) + " as n, " + text(names, 2)
        + " as t from " + from + where;
  }

  private String from(int depth, List<String> names) {
    String from = source(depth, names);
    int joins = random.nextInt(4);
    for (int i = 0; i < joins; i++) {
      List<String> right = new ArrayList<>();
      String side = source(depth, right);
      if (random.nextInt(4) == 0) {
        side = "(" + side + " " + one(JOINS) + " " + source(depth, right) + " on "
            + equality(right) + ")";
      }
      String using = random.nextInt(6) == 0 && names.size() == 1 && right.size() == 1
          ? " using (n)" : "";
      List<String> both = new ArrayList<>(names);
      both.addAll(right);
      from = from + " " + one(JOINS) + " " + side
          + (using.isEmpty() ? " on " + equality(both) : using);
      names.addAll(right);
    }
    return from;
  }

  private String source(int depth, List<String> names) {
    String alias = "x" + aliases++;
    names.add(alias);
    return depth > 0 && random.nextInt(5) == 0
        ? "(" + query(depth - 1) + ") " + alias
        : one(TABLES) + " " + alias;
  }

  /** Of full joins PostgreSQL only takes conditions that it can merge or hash. */
  private String equality(List<String> names) {
    return names.getFirst() + ".n = " + names.getLast() + ".n";
  }

  private String condition(List<String> names, int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 0 -> number(names, 1) + " > " + random.nextInt(4);
      case 1 -> number(names, 0) + " is not null";
      case 2 -> text(names, 1) + " is null";
      case 3 -> number(names, 0) + " in (1, 2, " + random.nextInt(5) + ")";
      case 4 -> text(names, 0) + " is distinct from 'x'";
      case 5 -> number(names, 0) + " = " + number(names, 0);
      case 6 -> "(" + number(names, 0) + " > 1) is " + one(List.of("true", "not true", "false",
          "not false", "unknown", "not unknown"));
      case 7 -> "not (" + condition(names, depth - 1) + ")";
      case 8, 9 -> "(" + condition(names, depth - 1) + " or " + condition(names, depth - 1) + ")";
      case 10 -> "exists (select 1 from a y where y.n = " + number(names, 0) + ")";
      default -> "(" + condition(names, depth - 1) + " and " + condition(names, depth - 1) + ")";
    };
  }

  private String number(List<String> names, int depth) {
    return switch (random.nextInt(depth > 0 ? 11 : 3)) {
      case 0, 1, 2 -> one(names) + ".n";
      case 3 -> "coalesce(" + number(names, depth - 1) + ", " + number(names, depth - 1) + ")";
      case 4 -> "(" + number(names, depth - 1) + " + 1)";
      case 5 -> "case when " + condition(names, 1) + " then " + number(names, depth - 1)
          + " else " + number(names, depth - 1) + " end";
      case 6 -> "greatest(" + number(names, depth - 1) + ", " + random.nextInt(3) + ")";
      case 7 -> "nullif(" + number(names, depth - 1) + ", 1)";
      case 8 -> "(select count(*)::int from b y where y.n = " + one(names) + ".n)";
      case 9 -> "(select max(y.n) from c y where y.k = " + one(names) + ".n)";
      default -> "length(" + text(names, depth - 1) + ")";
    };
  }

  private String text(List<String> names, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 3)) {
      case 0, 1, 2 -> one(names) + ".t";
      case 3 -> "upper(" + text(names, depth - 1) + ")";
      case 4 -> "(" + text(names, depth - 1) + " || 'y')";
      case 5 -> "concat(" + text(names, depth - 1) + ", 'z')";
      default -> "coalesce(" + text(names, depth - 1) + ", " + number(names, depth - 1)
          + "::text)";
    };
  }

  private String window(List<String> names) {
    return one(List.of("sum", "max", "first_value", "lag", "count")) + "(" + number(names, 1)
        + ") over (order by " + one(names) + ".n"
        + one(List.of("", " rows between 1 preceding and current row",
            " rows between 1 following and 2 following")) + ")::int";
  }

  private String grouped(List<String> names, String rest) {
    String key = one(names) + ".t";
    String sum = one(List.of("sum", "max", "count", "min")) + "(" + number(names, 1) + ")"
        + one(List.of("", "", " filter (where " + condition(names, 0) + ")"));
    return switch (random.nextInt(4)) {
      case 0 -> "select " + sum + "::int as n, max(" + text(names, 1) + ") as t from " + rest;
      case 1 -> "select " + sum + "::int as n, " + key + " as t from " + rest + " group by rollup ("
          + key + ")";
      case 2 -> "select " + sum + "::int as n, " + key + " as t from " + rest + " group by " + key
          + " having " + key + " is not null or count(*) > 1";
      default -> "select " + sum + "::int as n, " + key + " as t from " + rest + " group by "
          + key;
    };
  }
}
