-- The schema of the cases of missing indexes.
create type mood as enum ('fine', 'tired');
create table lists (id bigint primary key, owner bigint not null, name text not null, archived boolean not null default false);
create table tasks (
  id bigint primary key,
  list_id bigint not null references lists,
  title text not null,
  due timestamptz,
  done boolean not null default false,
  mood mood,
  tags text[] not null default '{}',
  data jsonb not null default '{}',
  code uuid,
  ref text,
  span tstzrange
);
create index on lists (owner);
create index on tasks (list_id, title, id);
create index on tasks (title, id);
create index on tasks (due) where not done;
create index on tasks using gin (tags);
create index on tasks using gin (data jsonb_path_ops);
create index on tasks (code);
create index on tasks (lower(ref));
create index on tasks (ref text_pattern_ops);
create index on tasks using gist (span);
create table labels (task_id bigint not null references tasks, name text not null, note text, primary key (task_id, name));
create table bare (a int, b int);
create table parts (id int not null, kind text not null, v int, primary key (id, kind)) partition by list (kind);
create table parts_a partition of parts for values in ('a');
create table parts_b partition of parts for values in ('b');
create table logs (at timestamptz not null, kind text not null, v int) partition by range (at);
create table logs_1 partition of logs for values from (minvalue) to ('2020-01-01');
create table logs_2 partition of logs for values from ('2020-01-01') to (maxvalue);
create index on logs (kind);
create materialized view counts as select list_id, count(*) as n from tasks group by list_id;
create view open_tasks as select * from tasks where not done;
