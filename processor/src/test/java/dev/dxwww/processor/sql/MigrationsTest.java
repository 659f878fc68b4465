package dev.dxwww.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.common.sql.Migrations;
import dev.dxwww.processor.sql.SqlOracle.Answer.BrokenMigration;
import org.junit.jupiter.api.Test;

/** Migrations, as they are written for Flyway. */
class MigrationsTest {

  private static SqlOracle.Answer migrate(String... scripts) {
    List<Migrations.Source> sources = new ArrayList<>();
    for (String script : scripts) {
      sources.add(new Migrations.Source("V" + (sources.size() + 1) + "__step.sql", script));
    }
    return new PostgresOracle(Migrations.of(sources).inOrder(), TestOracle.UNCACHED)
        .describe(List.of());
  }

  private static BrokenMigration broken(String... scripts) {
    SqlOracle.Answer answer = migrate(scripts);
    assertThat(answer).isInstanceOf(BrokenMigration.class);
    return (BrokenMigration) answer;
  }

  private static SchemaCatalog schema(String... scripts) {
    SqlOracle.Answer answer = migrate(scripts);
    assertThat(answer).isInstanceOf(SqlOracle.Answer.Verdicts.class);
    return ((SqlOracle.Answer.Verdicts) answer).schema();
  }

  @Test
  void problem_isNamedByFileLineAndColumn() {
    BrokenMigration broken = broken(
        "create table a (id int primary key);",
        "-- ä \uD83D\uDE00\ninsert into a values (1);\ninsert into a\n  select nosuch from a;");
    assertThat(broken).isEqualTo(new BrokenMigration(
        "V2__step.sql", 4, 10, "42703", "column \"nosuch\" does not exist", ""));
    assertThat(broken("create table a (id int);\n\n alter table b add c int;"))
        .satisfies(b -> assertThat(b.line()).isEqualTo(3))
        .satisfies(b -> assertThat(b.column()).isEqualTo(2));
    assertThat(broken("do $$ begin\n insert into nosuch values (1); end $$;"))
        .satisfies(b -> assertThat(b.line()).isEqualTo(1));
    assertThat(broken("create table ${schema}.a (id int);").message()).contains("${schema}");
  }

  @Test
  void migrations_cannotReachTheMachine() {
    for (String reaching : List.of(
        "create table a (t text); copy a from program 'id';",
        "copy (select 1) to '/tmp/dxwww-was-here';",
        "create table a (t text); copy a from '/etc/passwd';",
        "select pg_read_file('/etc/passwd');",
        "reset session authorization;",
        "set session authorization postgres;",
        "set role postgres;",
        "alter role dxwww_owner superuser;",
        "create role other superuser;",
        "grant pg_execute_server_program to dxwww_owner;",
        "create or replace function dxwww_check.apply(statement text) returns void"
            + " language sql as 'select 1';",
        "create extension file_fdw;",
        "create function f() returns int language c as 'libc', 'getpid';",
        "do $$ begin reset session authorization; end $$;")) {
      assertThat(broken(reaching).sqlState()).as(reaching).isIn("42501", "42704", "0A000");
    }
  }

  @Test
  void functionOfTheOracle_madeWeak_leadsNowhere() {
    assertThat(broken(
            "alter function dxwww_check.apply(text) security invoker;",
            "reset session authorization; create table t (a text); copy t from program 'id';"))
        .extracting(BrokenMigration::sqlState).isEqualTo("42501");
  }

  @Test
  void deferredTrigger_runsWithoutTheOwnersRights() {
    assertThat(broken(
            """
            create table a (id int);
            create function f() returns trigger language plpgsql as $$
              begin reset session authorization; return null; end $$;
            create constraint trigger t after insert on a deferrable initially deferred
              for each row execute function f();
            insert into a values (1);
            """).sqlState())
        .isEqualTo("42501");
  }

  @Test
  void trustedExtensions_work() {
    SchemaCatalog schema = schema(
        """
        create extension citext; create extension if not exists pgcrypto;
        create extension pg_trgm; create extension "uuid-ossp"; create extension hstore;
        create table a (id uuid primary key default uuid_generate_v4(), e citext unique);
        create index on a using gin (e gin_trgm_ops);
        """);
    assertThat(schema.tables().getFirst().columns().get(1).type())
        .isEqualTo(new SqlType.Scalar("citext"));
    assertThat(broken("create extension postgis;").hint()).contains("-Adxwww.pg.url");
  }

  @Test
  void rolesOfTheServer_needNotExist() {
    assertThat(schema(
            "create table a (id int); grant select on a to readers, writers;"
                + " alter table a owner to boss; alter table a add b int;").tables())
        .hasSize(1);
  }

  @Test
  void statements_areCutAsPsqlCutsThem() {
    SchemaCatalog schema = schema(
        """
        begin;
        create table a (id int primary key, t text default ';', "odd;name" int);
        /* ; /* ; */ ; */ -- ;
        create function f() returns int language plpgsql as $body$ begin return 1; end; $body$;
        create function g(x int) returns int begin atomic
          select case when x > 1 then 2 else 3 end; select 4; end;
        create rule r as on insert to a do also (select 1; select 2);
        insert into a values (1, E'\\';', 2);
        copy a (id, t) from stdin;
        5	it's; "odd
        \\.
        create unique index concurrently b on a (t);
        reindex table concurrently a;
        vacuum a;
        commit;
        create table z (id int);
        """.replace("        ", ""));
    assertThat(schema.tables()).extracting(SchemaCatalog.Table::name).containsExactly("a", "z");
    assertThat(schema.tables().getFirst().columns().get(2).name()).isEqualTo("\"odd;name\"");
  }

  @Test
  void definedIn_isTheMigrationThatBrought() {
    SchemaCatalog schema = schema(
        "create schema s;\ncreate table s.\"A\" (\n id int);",
        "alter table s.\"A\"\n  add column name text,\n  add column b int;\n"
            + "create view v as\n select id as n from s.\"A\";");
    assertThat(schema.tables().getFirst().name()).isEqualTo("s.\"A\"");
    assertThat(schema.tables().getFirst().definedIn()).isEqualTo("V1__step.sql:2");
    assertThat(schema.tables().getFirst().columns())
        .extracting(SchemaCatalog.Column::definedIn)
        .containsExactly("V1__step.sql:3", "V2__step.sql:2", "V2__step.sql:3");
    assertThat(schema.tables().getLast().definedIn()).isEqualTo("V2__step.sql:4");
  }
}
