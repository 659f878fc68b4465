create type task_state as enum ('OPEN', 'DONE', 'LATE');

create table lists (
  id bigint generated always as identity primary key,
  name text not null,
  size bigint not null default 0,
  changed_at timestamptz not null default now()
);

create table tasks (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists,
  title text not null,
  due_at timestamptz,
  done boolean not null default false,
  state task_state not null default 'OPEN',
  settings jsonb not null default '{}',
  tags text[] not null default '{}',
  during tstzrange
);

create index on tasks (list_id);

create table labels (
  task_id bigint not null references tasks,
  name text not null,
  primary key (task_id, name)
);
