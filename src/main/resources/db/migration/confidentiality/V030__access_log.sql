-- Every look and every act: who, when, in which case, at which entries. No text, no name.
-- Rows are added and never changed. What seals them reads tx to know which transactions have ended:
-- nobody who writes a row reads another.
create table access_log (
  id bigint generated always as identity primary key,
  municipality text not null,
  at timestamptz not null,
  staff text not null,
  agency text not null,
  kind text not null check (kind in ('look', 'identity', 'list', 'denied', 'act')),
  case_id uuid,
  -- the entries that were shown or written; of a list, the cases that stood on it
  subjects uuid[] not null,
  -- the act, or the purpose of a look at identity
  act text,
  ground text,
  -- the events of an act, from and to, and the SHA-256 of each ciphertext it wrote
  first_seq bigint,
  last_seq bigint,
  hashes bytea[],
  -- names a look at identity; its reason is ciphertext bound to that name
  look uuid,
  reason bytea,
  -- what someone asked for who was turned away
  reference uuid,
  tx xid8 not null default pg_current_xact_id()
);
create index access_log_case on access_log (municipality, case_id, id);
alter table access_log enable row level security;
alter table access_log force row level security;
create policy tenant on access_log
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on access_log from omtanke_staff;

-- Called by the statement that appends an act's events, in its transaction.
create function log_act(
  municipality text, at timestamptz, staff text, agency text, case_id uuid, entry uuid,
  act text, ground text, first_seq bigint, last_seq bigint, hashes bytea[])
  returns void language sql
  begin atomic
    insert into access_log
      (municipality, at, staff, agency, kind, case_id, subjects, act, ground,
       first_seq, last_seq, hashes)
    values
      (log_act.municipality, log_act.at, log_act.staff, log_act.agency, 'act', log_act.case_id,
       array[log_act.entry], log_act.act, log_act.ground,
       log_act.first_seq, log_act.last_seq, log_act.hashes);
  end;
