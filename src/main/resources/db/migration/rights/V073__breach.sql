-- Breaches of personal data security: when it was known, what it did, and what was decided. What happened is ciphertext.
create table breach (
  municipality text not null,
  id uuid not null,
  version bigint not null,
  agency text not null,
  known timestamptz not null,
  sorts text[] not null,
  reported timestamptz,
  reported_needed boolean,
  told timestamptz,
  told_needed boolean,
  closed boolean not null,
  primary key (municipality, id)
);
create index breach_list on breach (municipality, agency, closed, known, id);
alter table breach enable row level security;
alter table breach force row level security;
create policy tenant on breach
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke delete, truncate on breach from omtanke_staff;

create table breach_note (
  municipality text not null,
  breach uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff text not null,
  act text,
  text bytea,
  primary key (municipality, breach, id),
  foreign key (municipality, breach) references breach (municipality, id)
);
alter table breach_note enable row level security;
alter table breach_note force row level security;
create policy tenant on breach_note
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on breach_note from omtanke_staff;
