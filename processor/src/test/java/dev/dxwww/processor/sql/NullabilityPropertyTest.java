package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries made at random, over data with nulls: what is said never to be null never is. */
class NullabilityPropertyTest {
  private static final int QUERIES = 1500;
  private static final String SCHEMA =
      """
      create table a (id int primary key, n int, t text, k int not null);
      create table b (id int primary key, n int, t text, k int not null);
      create table c (id int primary key, n int, t text, k int not null);
      create view v as select id, n, t, k from b where n is not null;
      """;
  private static final String DATA =
      """
      insert into a values (1, 1, 'x', 1), (2, null, null, 2), (3, 3, null, 1), (4, null, 'y', 5);
      insert into b values (1, null, 'x', 1), (2, 2, null, 9), (5, null, null, 2), (6, 3, 'z', 1);
      insert into c values (2, null, null, 1), (6, 6, 'x', 2), (7, null, 'y', 7);
      """;

  @TempDir private Path folder;

  @Test
  void notNull_impliesThatNoNullComes() throws IOException, SQLException {
    long seed = Long.getLong("dxwww.seed", 4711);
    Random random = new Random(seed);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      queries.add(new RandomQuery(random).query(2));
    }
    List<Verdict> verdicts =
        TestOracle.ask(TestOracle.of(SCHEMA), queries.toArray(String[]::new));
    int columns = 0;
    int proven = 0;
    int nulls = 0;
    int manyRows = 0;
    try (TestDatabase database = TestDatabase.start(folder, SCHEMA, DATA)) {
      for (int i = 0; i < QUERIES; i++) {
        assertThat(verdicts.get(i)).as(queries.get(i)).isInstanceOf(Described.class);
        Described described = (Described) verdicts.get(i);
        TestDatabase.Seen seen = database.run(queries.get(i), "");
        if (described.atMostOne()) {
          assertThat(seen.rows()).as(queries.get(i)).isLessThanOrEqualTo(1);
        }
        manyRows += seen.rows() > 1 ? 1 : 0;
        for (int c = 0; c < described.columns().size(); c++) {
          columns++;
          boolean notNull = described.columns().get(c).notNull();
          proven += notNull ? 1 : 0;
          nulls += seen.nulls().get(c) ? 1 : 0;
          assertThat(notNull && seen.nulls().get(c))
              .as("seed %s, column %s of %s", seed, c + 1, queries.get(i)).isFalse();
        }
      }
    }
    System.out.println("nullability of " + QUERIES + " random queries: " + columns + " columns, "
        + proven + " proven not null, " + nulls + " with nulls, " + manyRows + " of many rows");
    assertThat(proven).isGreaterThan(columns / 8);
    assertThat(nulls).isGreaterThan(columns / 8);
  }
}
