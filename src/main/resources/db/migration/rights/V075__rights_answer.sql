-- The lines that are held back from an answer, each on its ground and until it is looked at again.
create table rights_withheld (
  municipality text not null,
  request uuid not null,
  entry uuid not null,
  exemption text not null,
  silent boolean not null,
  review date not null,
  staff text not null,
  at timestamptz not null,
  primary key (municipality, request, entry),
  foreign key (municipality, request) references rights_request (municipality, id) on delete cascade
);
create index rights_withheld_review on rights_withheld (municipality, review);
alter table rights_withheld enable row level security;
alter table rights_withheld force row level security;
create policy tenant on rights_withheld
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on rights_withheld from omtanke_staff;

-- The answers that went out, as they went: ciphertext.
create table rights_answer (
  municipality text not null,
  request uuid not null,
  id uuid not null,
  at timestamptz not null,
  staff text not null,
  text bytea not null,
  primary key (municipality, request, id),
  foreign key (municipality, request) references rights_request (municipality, id) on delete cascade
);
alter table rights_answer enable row level security;
alter table rights_answer force row level security;
create policy tenant on rights_answer
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on rights_answer from omtanke_staff;
