-- Everything belongs to an account from here on, and is seen by nobody else.

create type account_role as enum ('USER', 'ADMIN');

create table accounts (
  id bigint generated always as identity primary key,
  name text not null check (name = btrim(name) and length(name) between 1 and 40),
  -- PHC format. Of an empty one no password is the right one.
  password_hash text not null,
  role account_role not null,
  created timestamptz not null
);

create unique index accounts_name on accounts (lower(name));

-- What was there before belongs to the first account, which can sign in once it has a password.
insert into accounts (name, password_hash, role, created) values ('admin', '', 'ADMIN', now());

-- People who are named in tasks need no account.
alter table users rename to people;
alter table people add column owner_id bigint not null default 1 references accounts;
alter table people alter column owner_id drop default;
drop index users_name;
create unique index people_name on people (owner_id, lower(name));

alter table lists add column owner_id bigint not null default 1 references accounts;
alter table lists alter column owner_id drop default;
drop index lists_name;
create unique index lists_name on lists (owner_id, lower(name));

alter table tasks add column owner_id bigint not null default 1 references accounts;
alter table tasks alter column owner_id drop default;
drop index tasks_by_urgency;
create index tasks_by_urgency on tasks (owner_id, done, due, priority desc, id);
