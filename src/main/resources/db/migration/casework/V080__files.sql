-- Files that lie with an entry: its name and its bytes are ciphertext under the key of the folder that the entry is in, and end
-- with it. What kind it is was found from its content, and never from what it was called.
create table case_file (
  municipality text not null,
  case_id uuid not null,
  entry_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  agency text not null,
  kind text not null check (kind in ('PDF', 'PNG', 'JPEG', 'TEXT')),
  size bigint not null,
  name bytea not null,
  content bytea not null,
  primary key (municipality, case_id, id)
);
alter table case_file alter column content set storage external;
alter table case_file enable row level security;
alter table case_file force row level security;
create policy tenant on case_file
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on case_file from omtanke_staff;
