-- The chain that proves the log: a link takes in every row whose transaction has ended since the link
-- before, as the same line that is handed outside the database. Links are added and never changed.
-- The SHA-256 of the facts of each event that an act brought about: they can be held up against the case.
alter table access_log add column facts bytea[];

create table log_seal (
  municipality text not null,
  number bigint not null,
  line text not null,
  primary key (municipality, number)
);
alter table log_seal enable row level security;
alter table log_seal force row level security;
create policy tenant on log_seal
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on log_seal from omtanke_staff;

-- What is still to be sealed, and what stands where a link reaches.
create index access_log_tx on access_log (municipality, tx);
