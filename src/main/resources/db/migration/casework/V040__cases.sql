-- A case is its events. Facts hold no text and no identity; what was typed lies beside, as ciphertext.
-- The primary key is the optimistic lock: of two who act on the same version, the second one's
-- event has a number that is taken.
create table case_event (
  municipality text not null,
  case_id uuid not null,
  seq bigint not null,
  type text not null,
  at timestamptz not null,
  facts jsonb not null,
  primary key (municipality, case_id, seq)
);
alter table case_event enable row level security;
alter table case_event force row level security;
create policy tenant on case_event
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on case_event from omtanke_staff;

create table case_content (
  municipality text not null,
  case_id uuid not null,
  entry_id uuid not null,
  field text not null,
  agency text not null,
  ciphertext bytea not null,
  primary key (municipality, case_id, entry_id, field)
);
-- ciphertext does not compress
alter table case_content alter column ciphertext set storage external;
alter table case_content enable row level security;
alter table case_content force row level security;
create policy tenant on case_content
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on case_content from omtanke_staff;

-- Under what name whom may find the case: every list and look-up starts here. Rows are written in
-- the act's transaction; what is shown passes through the core's view again.
create table case_sight (
  municipality text not null,
  reference uuid not null,
  scope text not null,
  case_id uuid not null,
  position text not null,
  closed boolean not null,
  -- the date the reader may know of; infinity where there is none
  due date not null,
  primary key (municipality, reference, scope)
) with (fillfactor = 80);
create index case_sight_list on case_sight (municipality, scope, closed, due, reference);
alter table case_sight enable row level security;
alter table case_sight force row level security;
create policy tenant on case_sight
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

-- The short number that the owner's people say aloud. Drawn, not counted: a counter would be a lock
-- that everyone in the municipality waits for, and would tell how many cases there are.
create table case_number (
  municipality text not null,
  number text not null,
  case_id uuid not null,
  constraint case_number_taken primary key (municipality, number),
  constraint case_number_once unique (municipality, case_id)
);
alter table case_number enable row level security;
alter table case_number force row level security;
create policy tenant on case_number
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on case_number from omtanke_staff;
