-- What has been kept for its time, until it is destroyed: ids and codes, no text. Held by two who have seen it.
create table deletion (
  municipality text not null,
  id uuid not null,
  version bigint not null,
  what text not null,
  agency text not null,
  about text,
  closing text,
  ended date not null,
  listed timestamptz not null,
  transferred date,
  -- from when its keys are being destroyed: there is no way back, and what stops half-way goes on at the next start
  begun timestamptz,
  primary key (municipality, id)
);
create index deletion_list on deletion (municipality, agency, listed, id);
alter table deletion enable row level security;
alter table deletion force row level security;
create policy tenant on deletion
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on deletion from omtanke_staff;

create table deletion_seen (
  municipality text not null,
  id uuid not null,
  staff text not null,
  of_owner boolean not null,
  at timestamptz not null,
  signature text not null,
  primary key (municipality, id, staff),
  foreign key (municipality, id) references deletion (municipality, id) on delete cascade
);
alter table deletion_seen enable row level security;
alter table deletion_seen force row level security;
create policy tenant on deletion_seen
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on deletion_seen from omtanke_staff;

-- What is held back though its time runs out; why is ciphertext.
create table hold (
  municipality text not null,
  id uuid not null,
  agency text not null,
  staff text not null,
  at timestamptz not null,
  until date not null,
  reason bytea not null,
  primary key (municipality, id)
);
create index hold_list on hold (municipality, agency, until, id);
alter table hold enable row level security;
alter table hold force row level security;
create policy tenant on hold
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on hold from omtanke_staff;

-- What is left: that something was destroyed, on what permission and who had seen it, under a signature.
create table certificate (
  municipality text not null,
  id uuid not null,
  agency text not null,
  at timestamptz not null,
  kind text not null,
  what text not null,
  signature text not null,
  primary key (municipality, id)
);
create index certificate_list on certificate (municipality, agency, at, id);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy tenant on certificate
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on certificate from omtanke_staff;
