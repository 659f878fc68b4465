-- Values that are unusual for their types, and what tries functions with them.
create table samples(t text, v text);

insert into samples values
('int2','0'),('int2','-32768'),('int2','32767'),('int2','1'),
('int4','0'),('int4','-2147483648'),('int4','2147483647'),('int4','1'),('int4','-1'),('int4','3'),
('int8','0'),('int8','-9223372036854775808'),('int8','9223372036854775807'),('int8','1'),('int8','-3'),
('float4','0'),('float4','NaN'),('float4','Infinity'),('float4','-Infinity'),('float4','1.5'),
('float8','0'),('float8','NaN'),('float8','Infinity'),('float8','-Infinity'),('float8','1.5'),('float8','-0.5'),
('numeric','0'),('numeric','NaN'),('numeric','Infinity'),('numeric','-Infinity'),('numeric','1.50'),('numeric','-7'),
('text',''),('text','a'),('text','abcABC'),('text','%'),('text','ä'),('text','1'),('text',' x y '),('text','day'),('text','YYYY'),('text','{}'),('text','(.)(b)'),('text','UTC'),('text','hex'),
('varchar',''),('varchar','abc'),('bpchar',''),('bpchar','ab '),('name',''),('name','abc'),('"char"','a'),('"char"',''),
('bool','t'),('bool','f'),
('date','infinity'),('date','-infinity'),('date','2024-02-29'),('date','4713-01-01 BC'),('date','5874897-12-31'),
('time','00:00'),('time','24:00'),('timetz','00:00+00'),('timetz','23:59:59+15'),
('timestamp','infinity'),('timestamp','-infinity'),('timestamp','2024-02-29 12:00'),('timestamp','4713-01-01 BC'),
('timestamptz','infinity'),('timestamptz','-infinity'),('timestamptz','2024-02-29 12:00'),('timestamptz','4713-01-01 BC'),
('interval','0'),('interval','infinity'),('interval','-infinity'),('interval','1 year -3 days 2 h'),('interval','1 day'),
('uuid','00000000-0000-0000-0000-000000000000'),('uuid','a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),('uuid','01890a5d-ac96-774b-bcce-b302099a8057'),
('bytea',''),('bytea','\x00ff'),
('json','null'),('json','{}'),('json','[]'),('json','{"a":null,"b":[1]}'),('json','"x"'),('json','[1,null]'),('json','1'),
('jsonb','null'),('jsonb','{}'),('jsonb','[]'),('jsonb','{"a":null,"b":[1]}'),('jsonb','"x"'),('jsonb','[1,null]'),('jsonb','1'),
('inet','0.0.0.0/0'),('inet','10.1.2.3/8'),('inet','::1'),('cidr','10.0.0.0/8'),('cidr','::/0'),
('bit','0'),('bit','101'),('varbit',''),('varbit','101'),('money','0'),('money','-1.5'),
('tsvector',''),('tsvector','a:1 b:2'),('tsquery',''),('tsquery','a & !b'),('regconfig','simple'),('oid','0'),('oid','25'),
('text[]','{}'),('text[]','{NULL}'),('text[]','{a,NULL}'),('text[]','{a,b}'),('text[]','{{a},{b}}'),('text[]','[5:6]={a,b}'),
('int4[]','{}'),('int4[]','{NULL}'),('int4[]','{1,2}'),
('anyarray','{}'),('anyarray','{NULL}'),('anyarray','{1,2}'),('anyelement','1'),('anynonarray','1'),('anycompatible','1'),('anycompatiblearray','{}'),('anycompatiblearray','{NULL}'),('anycompatiblearray','{1,2}'),('anycompatiblenonarray','1'),
('anyrange','empty'),('anyrange','(,)'),('anyrange','[1,5)'),('anymultirange','{}'),('anymultirange','{[1,3),[5,8)}'),
('int4range','empty'),('int4range','(,)'),('int4range','[1,5)'),('anyenum','k'),('"any"','1'),('jsonpath','$.a'),('jsonpath','strict $.zz'),('unknown','x');

create type en as enum ('k');

-- Calls functions with up to 40 combinations of the samples: how often null, a value, an error came.
create function try_all(wanted oid[])
returns table (f text, nulls int, vals int, errs int) language plpgsql as $$
declare
  r record; c record; arguments text; isn bool;
begin
  for r in select p.oid, p.proname, p.proargtypes::oid[] at, p.pronargs from pg_proc p
    where p.oid = any (wanted) and p.pronargs > 0
  loop
    f := r.oid::regprocedure::text; nulls := 0; vals := 0; errs := 0;
    for c in execute 'select * from (select '
      || (select string_agg(format('s%s.v v%s', i, i), ',') from generate_series(1, r.pronargs) i)
      || ' from ' || (select string_agg(format('(select v from samples where t::regtype = %s::oid::regtype) s%s', r.at[i - 1], i), ',') from generate_series(1, r.pronargs) i)
      || ') z order by md5(z::text) limit 40'
    loop
      select string_agg(format('%L::%s', to_json(c) ->> ('v' || i), case r.at[i - 1]::regtype::text
          when 'anyelement' then 'int4' when 'anynonarray' then 'int4' when '"any"' then 'int4'
          when 'anycompatible' then 'int4' when 'anycompatiblenonarray' then 'int4'
          when 'anyrange' then 'int4range' when 'anymultirange' then 'int4multirange'
          when 'anyarray' then 'int4[]' when 'anycompatiblearray' then 'int4[]'
          when 'anyenum' then 'en' when 'unknown' then 'text'
          else r.at[i - 1]::regtype::text end), ',' order by i)
        into arguments from generate_series(1, r.pronargs) i;
      begin
        execute format('select pg_catalog.%I(%s) is not distinct from null', r.proname, arguments) into isn;
        if isn then nulls := nulls + 1; else vals := vals + 1; end if;
      exception when others then errs := errs + 1;
      end;
    end loop;
    return next;
  end loop;
end $$;
