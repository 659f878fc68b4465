package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Which statements are warned of for want of an index, and which are not. */
class IndexLintTest {

  @Test
  void conditions_areReportedExactlyWhereNoIndexServesThem() {
    List<String> lines = TestOracle.resource("indexes/cases.txt").lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
    List<String> statements = lines.stream().filter(line -> !line.startsWith("->")).toList();
    List<Verdict> verdicts = TestOracle.ask(
        TestOracle.of(TestOracle.resource("indexes/schema.sql")),
        statements.toArray(String[]::new));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      String expected = lines.get(2 * i + 1).substring(2).strip();
      String seen = verdicts.get(i) instanceof Described described
          ? String.join(" and ", described.unindexed())
          : verdicts.get(i).toString();
      if (!seen.equals(expected.equals("served") ? "" : expected)) {
        wrong.add(statements.get(i) + "\n  expected " + expected + "\n  seen     " + seen);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(statements).hasSizeGreaterThan(75);
  }
}
