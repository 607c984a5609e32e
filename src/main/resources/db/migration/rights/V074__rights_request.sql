-- What the person asks for as a right, of one agency, and what came of it: dates and codes. Who asks is kept nowhere;
-- what is written of it is ciphertext.
create table rights_request (
  municipality text not null,
  id uuid not null,
  version bigint not null,
  agency text not null,
  case_id uuid,
  kind text not null,
  received date not null,
  asker text not null,
  language text not null,
  confirmed text,
  extended date,
  reporter_told boolean not null,
  answered timestamptz,
  outcome text,
  exemption text,
  primary key (municipality, id)
);
create index rights_request_open on rights_request (municipality, agency, received, id) where answered is null;
create index rights_request_answered on rights_request (municipality, agency, answered, id) where answered is not null;
create index rights_request_case on rights_request (municipality, case_id);
alter table rights_request enable row level security;
alter table rights_request force row level security;
create policy tenant on rights_request
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on rights_request from omtanke_staff;

create table rights_note (
  municipality text not null,
  request uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff text not null,
  act text,
  text bytea,
  primary key (municipality, request, id),
  foreign key (municipality, request) references rights_request (municipality, id) on delete cascade
);
alter table rights_note enable row level security;
alter table rights_note force row level security;
create policy tenant on rights_note
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on rights_note from omtanke_staff;
