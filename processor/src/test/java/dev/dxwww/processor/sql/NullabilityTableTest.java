package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of nullability: each case is asked about, and run on data with nulls. */
class NullabilityTableTest {
  private static final String FOLDER = "nullability/";

  @TempDir private Path folder;

  /** What a case says of a column. */
  private record Column(String name, String mark) {}

  /** One case of the table. */
  private record Case(String sql, String values, List<Column> columns) {}

  @Test
  void verdicts_areAsInTheTable_andNoNullComesWhereNoneCan() throws IOException, SQLException {
    List<Case> cases = read();
    String schema = TestOracle.resource(FOLDER + "schema.sql");
    List<Verdict> verdicts = TestOracle.ask(
        TestOracle.of(schema), cases.stream().map(Case::sql).toArray(String[]::new));
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> totals = new LinkedHashMap<>();
    try (TestDatabase database =
        TestDatabase.start(folder, schema, TestOracle.resource(FOLDER + "data.sql"))) {
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(i);
        if (verdicts.get(i) instanceof Described described) {
          compare(one, described, database.run(one.sql(), one.values()), wrong, totals);
        } else {
          wrong.add(one.sql() + "\n  " + verdicts.get(i));
        }
      }
    }
    System.out.println("nullability table: " + cases.size() + " cases, columns " + totals);
    assertThat(wrong).isEmpty();
    assertThat(cases).hasSizeGreaterThan(200);
  }

  private static void compare(
      Case one,
      Described described,
      TestDatabase.Seen seen,
      List<String> wrong,
      Map<String, Integer> totals) {
    List<String> names =
        described.columns().stream().map(Described.ResultColumn::name).toList();
    if (!names.equals(one.columns().stream().map(Column::name).toList())) {
      wrong.add(one.sql() + "\n  columns are " + names);
      return;
    }
    for (int c = 0; c < names.size(); c++) {
      Column column = one.columns().get(c);
      boolean notNull = described.columns().get(c).notNull();
      boolean nullSeen = seen.nulls().get(c);
      String what = one.sql() + "\n  " + column.name();
      if (notNull && nullSeen) {
        wrong.add(what + " UNSOUND: said to be not null, and a null came");
      }
      if (notNull != column.mark().equals("!")) {
        wrong.add(what + " expected " + column.mark() + " but not null is " + notNull);
      }
      if (column.mark().equals("?") != nullSeen) {
        wrong.add(what + column.mark() + " but null seen is " + nullSeen
            + " in " + seen.rows() + " rows");
      }
      totals.merge(switch (column.mark()) {
        case "!" -> "proven not null";
        case "?" -> "nullable, null seen";
        case "??" -> "nullable, no null in these data";
        default -> "never null but not proven";
      }, 1, Integer::sum);
    }
  }

  private static List<Case> read() {
    List<Case> cases = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    String values = "";
    for (String line : TestOracle.resource(FOLDER + "cases.txt").split("\n")) {
      if (line.startsWith("->")) {
        List<Column> columns = new ArrayList<>();
        for (String column : line.substring(2).strip().split(" +")) {
          String name = column.replaceAll("(!|\\?\\??|~)$", "");
          columns.add(new Column(name, column.substring(name.length())));
        }
        cases.add(new Case(sql.toString().strip(), values, columns));
        sql.setLength(0);
        values = "";
      } else if (line.startsWith("with ") && !sql.isEmpty()) {
        values = line.substring(5);
      } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("==")) {
        sql.append(line).append('\n');
      }
    }
    return cases;
  }
}
