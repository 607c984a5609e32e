-- Plans are public: no row here is about a person or belongs to one municipality alone, so there is no tenant policy.
-- A version is added once and never changed: a case reads the version it began under for as long as the case lives.

create table pack_version (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  pack_id text not null,
  content text not null,
  loaded_at timestamptz not null default now()
);
create index pack_version_pack_id on pack_version (pack_id, loaded_at);
revoke update, delete on pack_version from omtanke_staff;

create table pack_current (
  pack_id text primary key,
  hash text not null references pack_version (hash),
  since timestamptz not null default now()
);
revoke delete on pack_current from omtanke_staff;

grant select on pack_version, pack_current to omtanke_public;
