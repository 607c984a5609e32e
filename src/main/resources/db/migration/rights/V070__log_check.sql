-- What came of holding the access log up against its seals the last time. Findings are numbers of rows and
-- seals as JSON, no more of them than a page shows; how many there were stands beside.
create table log_check (
  municipality text primary key,
  at timestamptz not null,
  seals bigint not null,
  rows bigint not null,
  amiss bigint not null,
  findings text not null
);
alter table log_check enable row level security;
alter table log_check force row level security;
create policy tenant on log_check
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke delete, truncate on log_check from omtanke_staff;
