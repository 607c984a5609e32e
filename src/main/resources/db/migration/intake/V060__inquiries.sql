-- What reaches the municipality from outside: who is to read it and what has become of it. No text, no name, no address:
-- what is written lies as ciphertext, and of the receipt only what is derived from it.

create table inquiry (
  municipality text not null,
  id uuid not null,
  -- derived from the receipt; nobody can get from here to its words
  lookup bytea not null,
  subject text not null check (subject in ('discussion', 'report')),
  contact text,
  way_in text,
  kind text,
  agency text not null,
  readers text[] not null,
  deputy_agency text,
  deputy text,
  deputy_in boolean not null default false,
  received timestamptz not null,
  waiting_since timestamptz,
  outcome text check (outcome in ('CASE', 'ADVICE', 'NOTHING')),
  closed boolean not null default false,
  -- the case that a report became
  case_id uuid,
  version bigint not null default 0,
  -- the inquiry's own key, wrapped by a key derived from the receipt
  writer_key bytea not null,
  primary key (municipality, id),
  unique (municipality, lookup),
  check ((subject = 'discussion') = (contact is not null)),
  check ((subject = 'report') = (way_in is not null and kind is not null)),
  check ((deputy is null) = (deputy_agency is null))
);
create index inquiry_inbox on inquiry (municipality, agency, closed, received desc);
create index inquiry_deputy on inquiry (municipality, deputy_agency, closed, received desc) where deputy_agency is not null;
alter table inquiry enable row level security;
alter table inquiry force row level security;
create policy tenant on inquiry
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

-- the inquiry's own key again, wrapped for each agency whose people may read
create table inquiry_key (
  municipality text not null,
  inquiry uuid not null,
  agency text not null,
  wrapped bytea not null,
  primary key (municipality, inquiry, agency),
  foreign key (municipality, inquiry) references inquiry (municipality, id)
);
alter table inquiry_key enable row level security;
alter table inquiry_key force row level security;
create policy tenant on inquiry_key
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

create table inquiry_letter (
  municipality text not null,
  inquiry uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- who answered, and for which agency; null for whoever came
  staff text,
  agency text,
  ciphertext bytea not null,
  primary key (municipality, inquiry, id),
  foreign key (municipality, inquiry) references inquiry (municipality, id),
  check ((staff is null) = (agency is null))
);
alter table inquiry_letter alter column ciphertext set storage external;
alter table inquiry_letter enable row level security;
alter table inquiry_letter force row level security;
create policy tenant on inquiry_letter
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update on inquiry_letter from omtanke_staff;

-- who reported, apart from the report and under a key of its own
create table inquiry_reporter (
  municipality text not null,
  inquiry uuid not null,
  agency text not null,
  ciphertext bytea not null,
  primary key (municipality, inquiry),
  foreign key (municipality, inquiry) references inquiry (municipality, id)
);
alter table inquiry_reporter enable row level security;
alter table inquiry_reporter force row level security;
create policy tenant on inquiry_reporter
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());

-- what was decided and by whom; why is ciphertext
create table inquiry_triage (
  municipality text not null,
  inquiry uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff text not null,
  agency text not null,
  act text not null,
  target text,
  reason bytea not null,
  primary key (municipality, inquiry, id),
  foreign key (municipality, inquiry) references inquiry (municipality, id)
);
alter table inquiry_triage enable row level security;
alter table inquiry_triage force row level security;
create policy tenant on inquiry_triage
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update on inquiry_triage from omtanke_staff;
