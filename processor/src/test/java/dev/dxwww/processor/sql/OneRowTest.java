package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Which statements are proven to give one row at most, or always. */
class OneRowTest {
  private static final PostgresOracle ORACLE =
      TestOracle.of(TestOracle.resource("nullability/schema.sql"));

  private static final List<String> AT_MOST_ONE = List.of(
      "select name from users where id = $1",
      "select name from users where $1 = id and nick = 'x'",
      "select name from users where email = $1",
      "select name from users where id = $1 for update",
      "select note from labels where task = $1 and name = $2",
      "select l.title, u.name from lists l join users u on u.id = l.owner where l.id = $1",
      "select l.title, u.name from lists l left join users u on u.id = l.owner where l.id = $1",
      "select t.title, u.name from tasks t join lists l on l.id = t.list"
          + " left join users u on u.id = l.owner where t.id = $1",
      "select * from (select * from users) u where id = $1",
      "select * from nicknamed where id = $1",
      "with u as (select * from users where id = $1) select * from u",
      "with u as (select * from users) select * from u where email = $1",
      "select title from tasks where list = $1 order by id limit 1",
      "select title from tasks order by id fetch first row only",
      "select id from users where id = (select max(owner) from lists)",
      "select id, v from parts where id = $1 and kind = 'a'",
      "select id from soft where slug = $1 and gone is null",
      "select id from soft where lower(low) = lower($1)",
      "select u.id, x.n from users u cross join lateral"
          + " (select count(*) as n from lists l where l.owner = u.id) x where u.id = $1",
      "select id, max(name) as m from users where id = $1 group by id",
      "update users set score = 1 where id = $1 returning name",
      "delete from labels where task = $1 and name = $2 returning note",
      "update users u set score = 1 from lists l where u.email = $1 and l.owner = u.id"
          + " returning u.id",
      "insert into empty values (1, 2) on conflict do nothing returning id",
      "insert into tricky values (1, 'x') returning id",
      "with d as (delete from users where id = $1 returning name) select name from d",
      "select l.id from users u join lists l on l.owner = u.id and l.title = $1 where u.id = $2");

  private static final List<String> ALWAYS_ONE = List.of(
      "select count(*) from users",
      "select 1",
      "select exists (select 1 from users)",
      "select max(id), sum(score) from users where id > 5",
      "select a, b from (select count(*) as a from users) x, (select count(*) as b from lists) y",
      "values (1)",
      "insert into users (name) values ($1) returning id",
      "insert into empty select 1, count(*) from users returning id",
      "insert into empty values (1, 2) on conflict (id) do update set a = 3 returning id");

  private static final List<String> MANY = List.of(
      "select name from users",
      "select name from users where nick = $1",
      "select name from users where id > $1",
      "select name from users where id = $1 or nick = 'x'",
      "select name from users where id = any($1)",
      "select name from users where id in ($1, $2)",
      "select name from users where id = id",
      "select name from users where id = floor(random() * 5)::int",
      "select note from labels where task = $1",
      "select l.title from lists l join users u on u.id = l.owner where u.id = $1",
      "select u.name from users u left join lists l on l.owner = u.id where u.id = $1",
      "select u.name from users u left join lists l on u.id = $1",
      "select u.name from users u full join lists l on l.id = $1 where u.id = $2",
      "select u.name from users u left join lists l on u.id = $1 where l.id = $2",
      "select id from soft where slug = $1",
      "select id from soft where low = $1",
      "select id, v from parts where id = $1",
      "select id from parent where id = $1",
      "select count(*) from users group by mood",
      "select count(*) from users group by rollup (id)",
      "select name from users limit 2",
      "select name from users limit $1",
      "select name from users order by id fetch first 1 rows with ties",
      "select name from users where id = 1 union all select name from users where id = 2",
      "select generate_series(1, 3), name from users where id = $1",
      "insert into empty values (1, 2), (3, 4) returning id",
      "insert into empty select id, score from users returning id",
      "values (1), (2)",
      "update users u set score = 1 from lists l where l.id = $1 returning u.id",
      "select id from users where id = $1::numeric");

  @Test
  void uniqueLookUps_giveAtMostOne() {
    check(AT_MOST_ONE, true, false);
  }

  @Test
  void aggregatesAndSingleRows_giveOneAlways() {
    check(ALWAYS_ONE, true, true);
  }

  @Test
  void whatCanGiveMore_isNotSaidToGiveOne() {
    check(MANY, false, false);
  }

  private static void check(List<String> statements, boolean atMostOne, boolean exactlyOne) {
    List<Verdict> verdicts = TestOracle.ask(ORACLE, statements.toArray(String[]::new));
    for (int i = 0; i < statements.size(); i++) {
      assertThat(verdicts.get(i)).as(statements.get(i)).isInstanceOfSatisfying(
          Described.class, described -> {
            assertThat(described.atMostOne()).isEqualTo(atMostOne);
            assertThat(described.exactlyOne()).isEqualTo(exactlyOne);
          });
    }
  }
}
