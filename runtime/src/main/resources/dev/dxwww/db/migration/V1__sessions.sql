-- Sessions and what is revoked, for applications whose users sign in.
create table session (
  id text primary key,
  subject text not null,
  refresh_id text not null,
  generation bigint not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  access_until timestamptz not null,
  previous_id text not null,
  previous_until timestamptz not null,
  created_at timestamptz not null,
  absolute_until timestamptz not null,
  client text not null,
  address text not null
);

create index session_subject on session (subject);
create index session_expires_at on session (expires_at);

create table revocation (
  id text primary key,
  until timestamptz not null
);

create index revocation_until on revocation (until);
