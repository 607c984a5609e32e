-- Agreements between controllers, and with whoever runs the system: from when, until when, and where they lie (ciphertext,
-- for it is typed). What an agreement says is made from the configuration and lies nowhere. Rows are added, never changed.
create table agreement (
  municipality text not null,
  id uuid not null,
  agreement text not null,
  agency text not null,
  stands_from date not null,
  stands_until date,
  place bytea not null,
  staff text not null,
  at timestamptz not null,
  primary key (municipality, id)
);
create index agreement_list on agreement (municipality, agency, at);
alter table agreement enable row level security;
alter table agreement force row level security;
create policy tenant on agreement
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on agreement from omtanke_staff;
