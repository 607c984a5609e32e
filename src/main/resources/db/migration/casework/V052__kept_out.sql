-- Whom a conflict of interest keeps out of each case: asked for by those who look at lists that no row of case_sight leads to
-- (what is blocked, the log, whether there is a case on a person). Written in the act's own statement.
create table case_kept_out (
  municipality text not null,
  case_id uuid not null,
  staff text not null,
  primary key (municipality, case_id, staff)
);
-- filled from what was said last of each
alter table case_event no force row level security;
insert into case_kept_out (municipality, case_id, staff)
  select municipality, case_id, staff from (
    select distinct on (municipality, case_id, facts ->> 'person') municipality, case_id, facts ->> 'person' as staff, type
    from case_event where type in ('kept-out', 'let-back-in')
    order by municipality, case_id, facts ->> 'person', seq desc) latest
  where type = 'kept-out';
alter table case_event force row level security;
create index case_kept_out_of on case_kept_out (municipality, staff, case_id);
alter table case_kept_out enable row level security;
alter table case_kept_out force row level security;
create policy tenant on case_kept_out
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on case_kept_out from omtanke_staff;
