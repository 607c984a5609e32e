-- What someone has begun to write and not sent: hers alone, one for each form. Answers lie as ciphertext under a key of
-- the draft's own, never a case's. A draft is no part of a case: no event, no log and no list of others tells of it.
create table draft (
  municipality text not null,
  -- names the key; another one each time a draft is begun
  id uuid not null,
  staff text not null,
  agency text not null,
  -- the form: an act on the case that she knows by the reference; without one, a new concern by the way in
  act text not null,
  reference uuid,
  subject text,
  saved timestamptz not null,
  ciphertext bytea not null,
  primary key (municipality, id),
  unique nulls not distinct (municipality, staff, agency, act, reference, subject)
);
create index draft_saved on draft (municipality, saved);
-- ciphertext does not compress
alter table draft alter column ciphertext set storage external;
alter table draft enable row level security;
alter table draft force row level security;
create policy tenant on draft
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on draft from omtanke_staff;
