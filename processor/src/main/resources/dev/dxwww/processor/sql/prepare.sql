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

-- What a statement means: p types of parameters, r types of columns, b the analysed tree, x the
-- plan, e why there is no tree. "marked" has each $n as <SOH>n<SOH> where there are more
-- parameters than a function can have; they become fields of one.
create function dxwww_check.analyse(id int, statement text, marked text) returns text language plpgsql as $f$
declare
  name text := 'dxwww_' || id;
  parameters oid[];
  results oid[];
  arguments text;
  body text;
  plan json;
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
    end if;
  exception when others then
    problem := sqlerrm;
  end;
  return json_build_object('p', parameters, 'r', results, 'b', body, 'x', plan::jsonb, 'e', problem)::text;
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
