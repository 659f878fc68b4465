-- Run once by PostgreSQL's owner in a new data directory; an empty line ends a statement.
-- Migrations and statements run as a plain role, inside a function of another one: there neither
-- SET SESSION AUTHORIZATION nor RESET lead back to PostgreSQL's owner, whatever a migration does,
-- so COPY ... PROGRAM, files of the machine and untrusted extensions stay refused.
create role dxwww_owner createrole

create role dxwww_gate

alter database postgres owner to dxwww_owner

create schema dxwww_check

grant usage on schema dxwww_check to dxwww_owner, dxwww_gate

create table dxwww_check.defined(relation oid, number int, file text, line int, primary key (relation, number))

create function dxwww_check.text(hex text) returns text language sql immutable as $f$
select convert_from(decode(hex, 'hex'), 'UTF8')
$f$

-- A role that GRANT or OWNER TO names need not exist on the machine that compiles: it is made.
create function dxwww_check.apply(statement text) returns void language plpgsql as $f$
declare
  missing text;
  place text;
  tries int := 0;
begin
  loop
    begin
      execute statement;
      return;
    exception when undefined_object then
      missing := substring(sqlerrm from '^role "(.*)" does not exist$');
      tries := tries + 1;
      if missing is null or tries > 20 then
        raise;
      end if;
      execute format('create role %I', missing);
      for place in select n.nspname from pg_catalog.pg_namespace n
        where pg_has_role(n.nspowner, 'member') and n.nspname not like 'pg\_%' loop
        execute format('grant all on schema %I to %I', place, missing);
      end loop;
    end;
  end loop;
end
$f$

alter function dxwww_check.apply(text) owner to dxwww_owner

alter function dxwww_check.apply(text) security definer

create function dxwww_check.migrate(hex text) returns void language plpgsql as $f$
begin
  perform dxwww_check.apply(dxwww_check.text(hex));
end
$f$

alter function dxwww_check.migrate(text) owner to dxwww_gate

alter function dxwww_check.migrate(text) security definer

-- Text without a wildcard and without digits: a pattern of it has a start that an index can find,
-- unless case does not matter.
create function dxwww_check.sample_of(wanted oid) returns text language sql stable as $f$
select case
    when t.typcategory = 'N' then '1'
    when t.typcategory = 'S' then 'dxwww'
    when t.typcategory = 'B' then 'true'
    when t.typcategory = 'T' then '1 day'
    when t.typcategory = 'I' then '127.0.0.1'
    when t.typcategory = 'R' then 'empty'
    when t.typcategory = 'E' then (
      select e.enumlabel from pg_catalog.pg_enum e where e.enumtypid = t.oid limit 1)
    when b.name in ('time without time zone', 'time with time zone') then '12:00'
    when t.typcategory = 'D' then '2000-01-01'
    when b.name = 'uuid' then '00000000-0000-0000-0000-000000000001'
    when b.name in ('json', 'jsonb') then '{"dxwww": 1}'
    when b.name = 'bytea' then 'dxwww'
    end
from pg_catalog.pg_type t,
  lateral (select format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null)) b(name)
where t.oid = wanted
$f$

-- A value of a type, neither null nor empty, as a literal; null where there is none to think of.
create function dxwww_check.sample(wanted oid) returns text language sql stable as $f$
select quote_literal(case
    when t.typcategory = 'A' then array[dxwww_check.sample_of(t.typelem)]::text
    else dxwww_check.sample_of(t.oid) end) || '::' || format_type(t.oid, null)
from pg_catalog.pg_type t
where t.oid = wanted
  and dxwww_check.sample_of(case when t.typcategory = 'A' then t.typelem else t.oid end) is not null
$f$

-- The plan that looks up what it can: with values, as PostgreSQL plans a statement it runs, and
-- without walks along whole indexes, which cost nothing in a table that is empty.
create function dxwww_check.lookups(name text, statement text, parameters oid[]) returns json language plpgsql as $f$
declare
  given text;
  plan json;
begin
  perform set_config('enable_indexscan', 'off', true);
  perform set_config('enable_indexonlyscan', 'off', true);
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  begin
    select '(' || string_agg(coalesce(dxwww_check.sample(t), '?'), ', ' order by n) || ')' into given
      from unnest(parameters) with ordinality as a(t, n);
    execute 'explain (costs off, format json) execute ' || name || coalesce(given, '') into plan;
  exception when others then
    execute 'explain (generic_plan, costs off, format json) ' || statement into plan;
  end;
  perform set_config('enable_indexscan', 'on', true);
  perform set_config('enable_indexonlyscan', 'on', true);
  return plan;
end
$f$

-- What a statement means: p types of parameters, r types of columns, b the analysed tree, x the
-- plan, y one of look-ups where rows are filtered, e why there is no tree. "marked" has each $n as
-- <SOH>n<SOH> where there are more parameters than a function can have; they become fields of one.
create function dxwww_check.analyse(id int, statement text, marked text) returns text language plpgsql as $f$
declare
  name text := 'dxwww_' || id;
  parameters oid[];
  results oid[];
  arguments text;
  body text;
  plan json;
  other json;
  problem text;
begin
  execute 'prepare ' || name || ' as ' || statement;
  select p.parameter_types::oid[], p.result_types::oid[] into parameters, results
    from pg_catalog.pg_prepared_statements p where p.name = 'dxwww_' || id;
  begin
    select string_agg(format_type(t, null), ', ' order by n) into arguments
      from unnest(parameters) with ordinality as a(t, n);
    if marked <> '' then
      select string_agg('p' || n || ' ' || format_type(t, null), ', ' order by n) into arguments
        from unnest(parameters) with ordinality as a(t, n);
      execute format('create type pg_temp.%I as (%s)', name || '_all', arguments);
      arguments := 'pg_temp.' || name || '_all';
      statement := marked;
      for i in 1 .. cardinality(parameters) loop
        statement := replace(statement, E'\x01' || i || E'\x01', '($1).p' || i);
      end loop;
    end if;
    execute format('create function pg_temp.%I(%s) returns %s language sql begin atomic ',
        name, arguments, case when results is null then 'void' else 'setof record' end)
      || statement || E'\n;\nend';
    select p.prosqlbody::text into body from pg_catalog.pg_proc p
      where p.proname = name and p.pronamespace = pg_my_temp_schema();
    if marked = '' then
      execute 'explain (generic_plan, costs off, format json) ' || statement into plan;
      if plan::text like '%"Filter":%' then
        other := dxwww_check.lookups(name, statement, parameters);
      end if;
    end if;
  exception when others then
    problem := sqlerrm;
  end;
  return json_build_object('p', parameters, 'r', results, 'b', body, 'x', plan::jsonb, 'y', other::jsonb,
    'e', problem)::text;
end
$f$

alter function dxwww_check.analyse(int, text, text) owner to dxwww_owner

alter function dxwww_check.analyse(int, text, text) security definer

create function dxwww_check.describe(id int, hex text, marked text) returns text language plpgsql as $f$
begin
  return dxwww_check.analyse(id, dxwww_check.text(hex), dxwww_check.text(marked));
end
$f$

alter function dxwww_check.describe(int, text, text) owner to dxwww_gate

alter function dxwww_check.describe(int, text, text) security definer

-- What PREPARE does not take: its grammar, and by "run" its names; l are tables that got new files.
create function dxwww_check.attempt(id int, statement text, run bool) returns text language plpgsql as $f$
declare
  before text[] := array(
    select c.oid || ' ' || c.relfilenode from pg_catalog.pg_class c where c.relkind in ('r', 'm'));
  changed oid[];
begin
  execute format('create procedure pg_temp.%I() language sql as %L', 'dxwww_' || id, statement);
  if run then
    execute statement;
    select array_agg(c.oid) into changed from pg_catalog.pg_class c
      where c.relkind in ('r', 'm')
        and not exists (select from unnest(before) b(file) where b.file = c.oid || ' ' || c.relfilenode);
  end if;
  return json_build_object('l', changed)::text;
end
$f$

alter function dxwww_check.attempt(int, text, bool) owner to dxwww_owner

alter function dxwww_check.attempt(int, text, bool) security definer

create function dxwww_check.check(id int, hex text, run bool) returns text language plpgsql as $f$
begin
  return dxwww_check.attempt(id, dxwww_check.text(hex), run);
end
$f$

alter function dxwww_check.check(int, text, bool) owner to dxwww_gate

alter function dxwww_check.check(int, text, bool) security definer

create function dxwww_check.answer(statement text) returns text language plpgsql as $f$
declare
  result text;
begin
  execute statement into result;
  return result;
end
$f$

alter function dxwww_check.answer(text) owner to dxwww_owner

alter function dxwww_check.answer(text) security definer

create function dxwww_check.ask(hex text) returns text language plpgsql as $f$
begin
  return dxwww_check.answer(dxwww_check.text(hex));
end
$f$

alter function dxwww_check.ask(text) owner to dxwww_gate

alter function dxwww_check.ask(text) security definer

grant select on dxwww_check.defined to dxwww_owner
