package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What PostgreSQL says of statements, in the schema of the nullability table and one beside. */
class PostgresOracleTest {
  private static final PostgresOracle ORACLE =
      TestOracle.of(TestOracle.resource("nullability/schema.sql"));

  private static List<String> parameters(String sql) {
    return TestOracle.described(ORACLE, sql).parameters().stream()
        .map(p -> p.type().name() + (p.notNull() ? "!" : "?") + p.origin())
        .toList();
  }

  @Test
  void parameters_haveTypesAndKnowWhereNullIsRefused() {
    assertThat(parameters("insert into labels values ($1, $2, $3)"))
        .containsExactly("bigint!labels.task", "text!labels.name", "text?labels.note");
    assertThat(parameters("insert into labels (task, name) values ($1, $2), ($3, $4::text)"))
        .containsExactly(
            "bigint!labels.task", "text!labels.name", "bigint!labels.task", "text!labels.name");
    assertThat(parameters("insert into labels (task, name) select $1, coalesce($2, 'x')"))
        .containsExactly("bigint!labels.task", "text?");
    assertThat(parameters("update tasks set title = $1, due = $2 where id = $3 and list = any($4)"))
        .containsExactly(
            "text!tasks.title", "timestamp with time zone?tasks.due", "bigint?tasks.id",
            "bigint[]?tasks.list");
    assertThat(parameters(
            "insert into lists values (1, $1, 'x', $2) on conflict (id) do update set title = $3"))
        .containsExactly("bigint?lists.owner", "code!lists.code", "text!lists.title");
    assertThat(parameters("merge into empty e using (values ($1::int)) v(i) on e.id = v.i"
            + " when matched then update set a = $2 when not matched then insert values (v.i, $3)"))
        .containsExactly("integer?", "integer!empty.a", "integer!empty.a");
    assertThat(parameters("insert into stamped values ($1, $2, $3)"))
        .as("a trigger before may put a value in place of null")
        .containsExactly(
            "integer?stamped.id", "timestamp with time zone?stamped.at", "text?stamped.who");
    assertThat(parameters("update all_users set name = $1, nick = $2"))
        .containsExactly("text!users.name", "text?users.nick");
    assertThat(parameters("select $1::sure as s")).containsExactly("sure!");
  }

  @Test
  void types_haveLabelsFieldsElementsAndBases() {
    List<SqlType> types = TestOracle.described(ORACLE,
            "select mood, home, code, tags, '[1,2]'::int4range, array[mood], u.id, u"
                + " from users u, lists l, tasks").columns().stream()
        .map(Described.ResultColumn::type).toList();
    SqlType mood = new SqlType.Enumeration("mood", List.of("fine", "tired"));
    assertThat(types).hasSize(8);
    assertThat(types.get(0)).isEqualTo(mood);
    assertThat(types.get(1)).isEqualTo(new SqlType.Composite("place", List.of(
        new SqlType.Field("street", new SqlType.Scalar("text")),
        new SqlType.Field("number", new SqlType.Scalar("integer")))));
    assertThat(types.get(2)).isEqualTo(new SqlType.Domain("code", new SqlType.Scalar("text")));
    assertThat(types.get(3)).isEqualTo(new SqlType.ArrayOf("text[]", new SqlType.Scalar("text")));
    assertThat(types.get(4)).isEqualTo(new SqlType.Range("int4range"));
    assertThat(types.get(5)).isEqualTo(new SqlType.ArrayOf("mood[]", mood));
    assertThat(types.get(7)).isInstanceOf(SqlType.Composite.class);
  }

  @Test
  void outer_isSaidOfColumnsThatOnlyAnOuterJoinNulls() {
    assertThat(TestOracle.described(ORACLE,
            "select l.title, u.name, u.nick from lists l left join users u on u.id = l.owner")
        .columns())
        .extracting(Described.ResultColumn::outer)
        .containsExactly(false, true, false);
  }

  @Test
  void errors_pointIntoTheStatement() {
    String characters = "select '\uD83D\uDE00 ä', nosuch from users";
    assertThat(TestOracle.refused(ORACLE, characters).offset())
        .isEqualTo(characters.indexOf("nosuch"));
    String lines = "select id,\r\n\tname,\r\n\tnosuch\r\nfrom users";
    Refused refused = TestOracle.refused(ORACLE, lines);
    assertThat(refused.offset()).isEqualTo(lines.indexOf("nosuch"));
    assertThat(refused.sqlState()).isEqualTo("42703");
    assertThat(refused.message()).isEqualTo("column \"nosuch\" does not exist");
    Refused hinted = TestOracle.refused(ORACLE, "select u.nickk from users u");
    assertThat(hinted.hint()).contains("u.nick");
    assertThat(TestOracle.refused(ORACLE, "select id from users where").offset())
        .isEqualTo("select id from users where".length());
    assertThat(TestOracle.refused(ORACLE, "select 'a").message()).contains("unterminated");
    assertThat(TestOracle.refused(ORACLE, "select id from users where id = 'x'::bigint").sqlState())
        .isEqualTo("22P02");
    assertThat(TestOracle.refused(ORACLE, "selec 1").offset()).isZero();
    assertThat(TestOracle.refused(ORACLE, "select $2::int").sqlState()).isEqualTo("42P18");
  }

  @Test
  void oneStatement_isWanted_whateverItHolds() {
    Refused two = TestOracle.refused(ORACLE, "select 1; drop table users");
    assertThat(two.message()).isEqualTo("more than one statement");
    assertThat(two.offset()).isEqualTo(10);
    assertThat(TestOracle.refused(ORACLE, " -- nothing\n").message()).isEqualTo("no statement");
    for (String sql : List.of(
        "select ';\n\n' as a",
        "select $fwq$ $$ ;\n\n end; $fwq$ as a /* ;\n\n /* ' */ \" */",
        "select 1 as a -- ;\n\n",
        "select E'\\';\n\n' as a;",
        "select U&'\\0041;\n\n' as \"a\"\n;\n\n",
        "select 1 as a, '\u0001' as b, '\\x01' as c, '1: answer_0 = \"{' as d")) {
      assertThat(TestOracle.described(ORACLE, sql).columns().getFirst().name())
          .as(sql).isEqualTo("a");
    }
  }

  @Test
  void manyParameters_areDescribedAsFew() {
    String sql = "insert into labels (task, name) values " + IntStream.range(0, 75)
        .mapToObj(i -> "($" + (2 * i + 1) + ", $" + (2 * i + 2) + ")")
        .collect(Collectors.joining(", ")) + " returning name, '$1' as text";
    Described described = TestOracle.described(ORACLE, sql);
    assertThat(described.parameters()).hasSize(150);
    assertThat(described.parameters().get(149))
        .isEqualTo(new Described.ParameterColumn(
            new SqlType.Scalar("text"), true, "labels.name"));
    assertThat(described.columns()).extracting(Described.ResultColumn::notNull)
        .containsExactly(true, true);
  }

  @Test
  void readsAndWrites_goThroughViewsCascadesAndGeneratedColumns() {
    Described view = TestOracle.described(ORACLE, "select name from nicknamed");
    assertThat(view.reads()).containsExactly("users.email", "users.id", "users.name", "users.nick");
    Described delete = TestOracle.described(ORACLE, "delete from lists where id = $1");
    assertThat(delete.writes()).containsExactly("labels.*", "lists.*", "tasks.*");
    Described cleared = TestOracle.described(ORACLE, "delete from users where id = $1");
    assertThat(cleared.writes()).containsExactly("lists.owner", "users.*");
    Described update = TestOracle.described(ORACLE, "update users set nick = $1 where id = $2");
    assertThat(update.writes()).containsExactly(
        "users.double_score", "users.nick", "users.upper_name", "users.upper_nick");
    assertThat(update.reads()).containsExactly("users.id");
    assertThat(TestOracle.described(ORACLE, "select count(*) from empty").reads())
        .containsExactly("empty.*");
    assertThat(TestOracle.described(ORACLE,
            "with d as (delete from labels where note = 'x' returning task)"
                + " select t.title from tasks t join d on d.task = t.id"))
        .satisfies(both -> {
          assertThat(both.writes()).containsExactly("labels.*");
          assertThat(both.reads()).contains("labels.note", "tasks.title");
          assertThat(both.command()).isEqualTo(Described.Command.SELECT);
        });
    assertThat(TestOracle.described(ORACLE, "update parts set v = 1 where id = 1").writes())
        .containsExactly("parts.v", "parts_a.v", "parts_b.v");
    assertThat(TestOracle.described(ORACLE, "delete from nicknamed where id = 1").writes())
        .contains("users.*", "lists.owner");
  }

  @Test
  void conditional_asksForMoreThanAConstantTruth() {
    for (String all : List.of(
        "delete from users", "delete from users where true", "update users set score = 1",
        "update users set score = 1 where 1 = 1", "delete from users where true or id = 1",
        "with d as (delete from labels returning 1) select 1",
        "update users u set score = 1 from lists l")) {
      assertThat(TestOracle.described(ORACLE, all).conditional()).as(all).isFalse();
    }
    for (String some : List.of(
        "delete from users where true and id = 1", "update users set score = 1 where id = $1",
        "delete from users where exists (select 1 from lists where owner = users.id)",
        "insert into empty values (1, 1)", "select 1")) {
      assertThat(TestOracle.described(ORACLE, some).conditional()).as(some).isTrue();
    }
  }

  @Test
  void unindexed_namesConditionsThatNoIndexServes() {
    assertThat(TestOracle.described(ORACLE, "select id from tasks where title = $1").unindexed())
        .containsExactly("tasks: (title = $1)");
    assertThat(TestOracle.described(ORACLE, "select id from tasks where list = $1").unindexed())
        .isEmpty();
    assertThat(TestOracle.described(ORACLE, "select id from tasks").unindexed()).isEmpty();
    assertThat(TestOracle.described(ORACLE,
            "select id from tasks where title = $1 order by id limit 5").unindexed())
        .isEmpty();
  }

  @Test
  void statementsThatArePreparedNowhere_areTriedAndUndone() {
    Described truncate = TestOracle.described(ORACLE, "truncate labels, empty");
    assertThat(truncate.command()).isEqualTo(Described.Command.OTHER);
    assertThat(truncate.writes()).containsExactly("empty.*", "labels.*");
    assertThat(TestOracle.refused(ORACLE, "truncate nosuch").sqlState()).isEqualTo("42P01");
    Refused syntax = TestOracle.refused(ORACLE, "truncate table table");
    assertThat(syntax.offset()).isEqualTo(15);
    assertThat(TestOracle.refused(ORACLE, "call nosuch(1)").sqlState()).isEqualTo("42883");
    assertThat(TestOracle.described(ORACLE, "refresh materialized view counts").writes())
        .contains("counts.*");
    assertThat(TestOracle.described(ORACLE, "copy tasks from stdin").columns()).isEmpty();
  }

  @Test
  void schema_saysWhereTablesAndColumnsComeFrom() {
    SqlOracle.Answer.Verdicts verdicts =
        (SqlOracle.Answer.Verdicts) ORACLE.describe(List.of());
    SchemaCatalog.Table users = verdicts.schema().tables().getFirst();
    assertThat(users.name()).isEqualTo("users");
    assertThat(users.definedIn()).isEqualTo("V1__init.sql:6");
    assertThat(users.columns().get(2))
        .isEqualTo(new SchemaCatalog.Column(
            "email", new SqlType.Scalar("text"), false, "V1__init.sql:9"));
    assertThat(verdicts.schema().tables())
        .extracting(SchemaCatalog.Table::name)
        .contains("nicknamed", "counts", "parts_a");
  }
}
