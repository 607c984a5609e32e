-- Whom an ended case, or what belonged to it, was shut to: its rows in the log, and its certificate, stay so. No name: a
-- hash of the number with a signature of whose it is, which only whoever holds the vault can make again. It goes when neither tells of it.
create table shut (
  municipality text not null,
  id uuid not null,
  mark text not null,
  primary key (municipality, id, mark)
);
alter table shut enable row level security;
alter table shut force row level security;
create policy tenant on shut
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on shut from omtanke_staff;
