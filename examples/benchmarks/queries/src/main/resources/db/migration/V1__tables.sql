create table worlds (
  id integer primary key,
  number integer not null
);

create table fortunes (
  id integer primary key,
  message text not null
);

create table people (
  id bigint primary key,
  name text not null,
  email text not null,
  city text,
  active boolean not null,
  score double precision not null,
  born date not null,
  created_at timestamptz not null
);
