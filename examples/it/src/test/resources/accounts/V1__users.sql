create table users (
  id bigint generated always as identity primary key,
  name text not null unique,
  password_hash text not null,
  role text not null
);

create table notices (
  id bigint generated always as identity primary key,
  text text not null
);
