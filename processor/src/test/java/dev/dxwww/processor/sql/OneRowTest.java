package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Which statements are proven to give one row at most, or always. */
class OneRowTest {
  /** Unique indexes that are not what they seem. */
  private static final String SLY =
      """
      ;create collation blind (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
      create sequence counted;
      create table sly (id int primary key, part int, live boolean, late int, word text, same int,
        maybe int, ci text, inc int, extra int);
      create unique index on sly (part) where live;
      alter table sly add unique (late) deferrable initially deferred;
      create unique index on sly (lower(word));
      create unique index on sly (same) nulls not distinct;
      create unique index on sly (maybe);
      create unique index on sly (ci collate blind);
      create unique index on sly (extra, inc);
      create unique index on sly (extra) include (inc);
      create table heirs (id int primary key);
      create table heir () inherits (heirs);
      """;

  private static final PostgresOracle ORACLE =
      TestOracle.of(TestOracle.resource("nullability/schema.sql") + SLY);

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
      "select l.id from users u join lists l on l.owner = u.id and l.title = $1 where u.id = $2",
      "select id from sly where part = 1 and live",
      "select id from sly where lower(word) = $1",
      "select id from sly where lower(word) = $1 and word = 'x'",
      "select id from sly where same = $1",
      "select id from sly where maybe = $1 and part > 3",
      "select id from sly where id = $1 and (part = 1 or part = 2)",
      "select id from sly where id = 1 group by id having count(*) > 0",
      "insert into sly (id) select id from sly where id = 1 returning id",
      "insert into sly (id) values ($1) on conflict (id) do nothing returning id",
      "insert into sly (id) values ($1) on conflict (id) do update set part = 2"
          + " where sly.part = 1 returning id",
      "delete from sly s using sly t where t.id = s.part and s.id = $1 returning s.id",
      "select s.id from sly s left join sly t on t.id = s.part where s.id = $1",
      "select s.id from sly s, lateral (select * from sly t where t.part = s.id limit 1) x"
          + " where s.id = 1");

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
      "select id from users where id = $1::numeric",
      "select id from sly where part = 1",
      "select id from sly where part = 1 and live is not false",
      "select id from sly where late = 1",
      "select id from sly where upper(word) = $1",
      "select id from sly where same is not distinct from $1",
      "select id from sly where same is null",
      "select id from sly where maybe is null",
      "select id from sly where ci = $1",
      "select id from sly where inc = $1",
      "select id from sly where id = $1 or $2",
      "select id from sly where not (id <> $1) or id = 2",
      "select id from sly where id between $1 and $2",
      "select id from sly where id >= $1 and id <= $1",
      "select id from sly where id = any(array[$1::int])",
      "select id from sly where id = (select id from sly s where s.id = sly.id)",
      "select id from sly where id = case when part = 1 then 1 else 2 end",
      "select id from sly where id = nextval('counted')",
      "select id from sly where id = part",
      "select id from sly where id in (values (1), (2))",
      "select id from sly where (id, part) > ($1, $2)",
      "select id from sly limit $1::int",
      "select id from sly limit null",
      "select id from sly limit all",
      "select id from sly limit 1 + 1",
      "(select id from sly limit 1) union all select 5",
      "select s.id from (select id from sly limit 1) s, sly t",
      "select s.id from sly s, generate_series(1, 2) where s.id = 1",
      "select s.id from sly s, unnest($1::int[]) u where s.id = u",
      "select s.id from sly s join sly t on true where s.id = 1",
      "select s.id from sly s left join sly t on t.part = s.id where s.id = 1",
      "select s.id from sly s right join sly t on s.id = 1",
      "select s.id from sly s, lateral (select * from sly t where t.part = s.id) x where s.id = 1",
      "select id from sly where id = 1 group by grouping sets ((id), ())",
      "select max(id) from sly group by id",
      "select count(*) from sly group by rollup (part)",
      "select distinct part from sly",
      "with r as (select id from sly where id = 1) select r.id from r, sly",
      "with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select n from r",
      "with d as (delete from sly returning id) select id from d",
      "update sly s set part = 1 from sly t where t.id = $1 returning s.id",
      "delete from sly s using sly t where t.id = $1 returning s.id",
      "merge into sly s using (values (1), (2)) v(i) on s.id = v.i"
          + " when matched then delete returning s.id",
      "merge into sly s using (values (1)) v(i) on s.part = v.i when matched then delete"
          + " returning s.id",
      "insert into sly (id) select id from sly where part = 1 returning id",
      "insert into sly (id) select unnest($1::int[]) returning id",
      "insert into sly (id) values (1), (2) on conflict do nothing returning id",
      "select (json_each('{}')).key from sly where id = 1",
      "select id from heirs where id = 1");

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
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      boolean right = verdicts.get(i) instanceof Described described
          && described.atMostOne() == atMostOne && described.exactlyOne() == exactlyOne;
      if (!right) {
        wrong.add(statements.get(i) + "\n  " + verdicts.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
