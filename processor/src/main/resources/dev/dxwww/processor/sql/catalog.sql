with recursive
own as (
  select c.oid, c.relname, c.relkind, c.relnamespace, c.reltype
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'dxwww_check')
    and n.nspname !~ '^pg_(toast_)?temp_'
),
firm as (
  select a.attrelid, a.attnum, a.attname,
    a.attnotnull and not exists (
      select from pg_catalog.pg_constraint k
      where k.conrelid = a.attrelid and k.contype = 'n' and k.conkey[1] = a.attnum
        and not k.convalidated) as firm
  from pg_catalog.pg_attribute a join own c on c.oid = a.attrelid
  where a.attnum > 0 and not a.attisdropped
),
heirs as (
  select i.inhparent as top, i.inhrelid as below from pg_catalog.pg_inherits i
    join own c on c.oid = i.inhparent
  union
  select h.top, i.inhrelid from heirs h join pg_catalog.pg_inherits i on i.inhparent = h.below
),
columns as (
  select f.attrelid, json_agg(json_build_array(
      f.attnum, quote_ident(f.attname), a.atttypid::int8, f.firm, f.firm and not exists (
        select from heirs h join firm below on below.attrelid = h.below
        where h.top = f.attrelid and below.attname = f.attname and not below.firm),
      case when a.attgenerated <> '' then (
        select d.adbin::text from pg_catalog.pg_attrdef d
        where d.adrelid = f.attrelid and d.adnum = f.attnum) end,
      coalesce(m.file, ''), coalesce(m.line, 0)) order by f.attnum) as all_of
  from firm f
  join pg_catalog.pg_attribute a on a.attrelid = f.attrelid and a.attnum = f.attnum
  left join dxwww_check.defined m on m.relation = f.attrelid and m.number = f.attnum
  group by f.attrelid
)
select json_build_object(
  'relations', (
    select json_agg(json_build_array(
      c.oid::int8, c.oid::regclass::text, c.relkind::text,
      exists (select from pg_catalog.pg_trigger t
        where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 3 = 3),
      exists (select from pg_catalog.pg_trigger t
        where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 64 = 64)
      or exists (select from pg_catalog.pg_rewrite r where r.ev_class = c.oid and r.ev_type <> '1'),
      coalesce(f.all_of, '[]'),
      case when c.relkind in ('v', 'm') then (
        select r.ev_action::text from pg_catalog.pg_rewrite r
        where r.ev_class = c.oid and r.ev_type = '1') end,
      (select json_agg(h.below::int8) from heirs h where h.top = c.oid),
      coalesce(m.file, ''), coalesce(m.line, 0)) order by c.oid)
    from own c
    left join columns f on f.attrelid = c.oid
    left join dxwww_check.defined m on m.relation = c.oid and m.number = 0
    where c.relkind in ('r', 'p', 'v', 'm', 'f')),
  'indexes', (
    select json_agg(json_build_array(
      i.indrelid::int8, i.indkey::int2[], i.indnkeyatts, i.indcollation::int8[],
      (select json_agg((
          select json_agg(o.amopopr::int8) from pg_catalog.pg_amop o
          join pg_catalog.pg_opclass k on k.opcfamily = o.amopfamily
          where k.oid = x.class and o.amopstrategy = 3) order by x.n)
        from unnest(i.indclass::oid[]) with ordinality as x(class, n)),
      i.indexprs::text, i.indpred::text, i.indnullsnotdistinct))
    from pg_catalog.pg_index i join own c on c.oid = i.indrelid
    join pg_catalog.pg_class x on x.oid = i.indexrelid
    join pg_catalog.pg_am a on a.oid = x.relam
    where i.indisunique and i.indimmediate and i.indisvalid and i.indisready
      and a.amname = 'btree'),
  'keys', (
    select json_agg(json_build_array(
      k.conrelid::int8, k.confrelid::int8, k.conkey, k.confkey,
      k.confupdtype::text, k.confdeltype::text, k.confdelsetcols))
    from pg_catalog.pg_constraint k join own c on c.oid = k.conrelid where k.contype = 'f'),
  'types', (
    select json_agg(json_build_array(
      t.oid::int8, format_type(t.oid, null), t.typtype::text,
      case when t.typcategory = 'A' and t.typsubscript = 'array_subscript_handler'::regproc
        then t.typelem::int8 else 0 end,
      t.typbasetype::int8, t.typnotnull,
      case when t.typtype = 'e' then (
        select json_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e
        where e.enumtypid = t.oid) end,
      case when t.typtype = 'c' then (
        select json_agg(json_build_array(quote_ident(a.attname), a.atttypid::int8) order by a.attnum)
        from pg_catalog.pg_attribute a
        where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end))
    from pg_catalog.pg_type t
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    left join pg_catalog.pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where (n.nspname not in ('information_schema', 'pg_toast', 'dxwww_check')
        and coalesce(e.typtype, t.typtype) <> 'c' and n.nspname !~ '^pg_(toast_)?temp_')
      or coalesce(nullif(t.typrelid, 0), nullif(e.typrelid, 0)) in (
        select c.oid from pg_catalog.pg_class c where c.relkind = 'c'
        and c.relnamespace not in ('information_schema'::regnamespace, 'dxwww_check'::regnamespace)
        union all select oid from own)),
  'lax', (
    select json_agg(p.oid::int8) from pg_catalog.pg_proc p where not p.proisstrict),
  'volatile', (
    select json_agg(p.oid::int8) from pg_catalog.pg_proc p where p.provolatile = 'v')
)::text as catalog
