-- The schema of the nullability table: something of each kind that matters.
create type mood as enum ('fine', 'tired');
create domain code as text check (value <> '');
create domain sure as int not null;
create type place as (street text, number int);
create table users (
  id bigint generated always as identity primary key,
  name text not null,
  email text unique,
  nick text,
  mood mood,
  home place,
  born date,
  score int not null default 0,
  upper_name text generated always as (upper(name)) stored,
  upper_nick text generated always as (upper(nick)) stored,
  double_score int generated always as (score * 2) virtual
);
create table lists (
  id bigint primary key,
  owner bigint references users on delete set null,
  title text not null,
  code code not null,
  unique (owner, title)
);
create table tasks (
  id bigint primary key,
  list bigint not null references lists on delete cascade,
  title text not null,
  due timestamptz,
  done boolean not null default false,
  priority int,
  tags text[] not null default '{}',
  data jsonb not null default '{}',
  extra jsonb,
  sure sure
);
create index on tasks (list);
create table labels (task bigint not null references tasks on delete cascade, name text not null, note text, primary key (task, name));
create table empty (id int primary key, a int not null, b text);
create table late (id int primary key, v int);
insert into late values (1, null), (2, 5);
alter table late add constraint v_there not null v not valid;
create table parent (id int primary key, v int not null no inherit, w int not null);
create table child () inherits (parent);
create table parts (id int not null, kind text not null, v int, primary key (id, kind)) partition by list (kind);
create table parts_a partition of parts for values in ('a');
create table parts_b partition of parts for values in ('b');
create table soft (id int primary key, slug text not null, gone timestamptz, low text not null);
create unique index soft_slug on soft (slug) where gone is null;
create unique index soft_low on soft (lower(low));
create view nicknamed as select id, name, nick, email from users where nick is not null;
create view all_users as select id, name, nick from users;
create view user_lists as select u.id as user_id, u.name, l.id as list_id, l.title from users u left join lists l on l.owner = u.id;
create materialized view counts as select list, count(*) as n, max(title) as last from tasks group by list;
create view tricky as select id, name from users;
create function tricky_insert() returns trigger language plpgsql as $$ begin new.name := null; return new; end $$;
create trigger tricky_insert instead of insert on tricky for each row execute function tricky_insert();
create table stamped (id int primary key, at timestamptz not null, who text not null);
create function stamp() returns trigger language plpgsql as $$ begin new.at := coalesce(new.at, now()); new.who := coalesce(new.who, 'x'); return new; end $$;
create trigger stamp before insert on stamped for each row execute function stamp();
create function maybe(x int) returns int language sql as $$ select nullif(x, 1) $$;
create function pairs() returns table (a int, b text) language sql as $$ values (1, null), (null, 'b') $$;
