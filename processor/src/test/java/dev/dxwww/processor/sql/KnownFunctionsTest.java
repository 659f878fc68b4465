package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code functions.txt} against PostgreSQL: names, strictness, and unusual arguments. */
class KnownFunctionsTest {
  @TempDir private Path folder;

  private static Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : TestOracle.resource("dev/dxwww/processor/sql/functions.txt").split("\n")) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line);
      }
    }
    return sections;
  }

  @Test
  void numbersAreThoseOfTheNames_andNoneOfTheTotalGivesNull() throws IOException, SQLException {
    Map<String, List<String>> sections = sections();
    assertThat(sections).hasSize(KnownFunctions.Promise.values().length);
    try (TestDatabase database =
            TestDatabase.start(folder, TestOracle.resource("nullability/functions.sql"));
        Statement statement = database.connection().createStatement()) {
      for (List<String> lines : sections.values()) {
        for (String line : lines) {
          assertThat(name(statement, line.substring(0, line.indexOf(' '))))
              .isEqualTo(line.substring(line.indexOf(' ') + 1));
        }
      }
      String oids = String.join(",",
          sections.get("strict").stream().map(l -> l.substring(0, l.indexOf(' '))).toList());
      List<String> gaveNull = new ArrayList<>();
      int tried = 0;
      try (ResultSet rows = statement.executeQuery(
          "select f, nulls, vals from try_all(array[" + oids + "]::oid[])")) {
        while (rows.next()) {
          tried += rows.getInt(3) > 0 ? 1 : 0;
          if (rows.getInt(2) > 0) {
            gaveNull.add(rows.getString(1));
          }
        }
      }
      assertThat(gaveNull).isEmpty();
      assertThat(tried).isGreaterThan(1000);
      // The trial can fail: these do give null.
      try (ResultSet rows = statement.executeQuery(
          "select sum(nulls) from try_all(array[5042, 1179, 3281, 2073, 1172]::oid[])")) {
        rows.next();
        assertThat(rows.getInt(1)).isPositive();
      }
    }
  }

  private static String name(Statement statement, String oid) throws SQLException {
    try (ResultSet row = statement.executeQuery("select " + oid + "::regprocedure::text")) {
      row.next();
      return row.getString(1);
    }
  }
}
