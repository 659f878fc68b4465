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

create type parcel_state as enum ('ORDERED', 'PACKED', 'SENT', 'ARRIVED');

create table parcels (
  id bigint primary key,
  code uuid not null,
  title text not null,
  note text,
  state parcel_state not null,
  weight numeric(10, 3) not null,
  pieces integer not null,
  sent_at timestamptz not null,
  arrived_at timestamptz,
  tags text[] not null,
  marks integer[] not null,
  address jsonb not null
);
