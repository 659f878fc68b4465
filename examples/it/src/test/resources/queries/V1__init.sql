create type task_state as enum ('OPEN', 'DONE');

create table lists (
  id bigint generated always as identity primary key,
  name text not null unique
);

create table tasks (
  id bigint generated always as identity primary key,
  list_id bigint references lists,
  title text not null,
  state task_state not null default 'OPEN',
  due_at timestamptz,
  tags text[] not null default '{}',
  extra jsonb
);

create index tasks_of_list on tasks (list_id, title, id);
create index tasks_by_state on tasks (state);
create index tasks_by_due on tasks (due_at, id);

create table labels (
  task_id bigint not null references tasks on delete cascade,
  name text not null,
  weight int,
  primary key (task_id, name)
);

create table audit (
  id bigint generated always as identity primary key,
  what text not null
);
