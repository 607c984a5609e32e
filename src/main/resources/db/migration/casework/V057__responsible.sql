-- Who is responsible for each open case, by which those are found whose responsible has left: a row is there while the
-- case is open, and is written in the act's own statement. Nobody's name where a conflict of interest keeps her out.
create table case_responsible (
  municipality text not null,
  case_id uuid not null,
  agency text not null,
  staff text not null,
  primary key (municipality, case_id)
);
-- filled from the events of the cases that are open now
alter table case_event no force row level security;
alter table case_sight no force row level security;
insert into case_responsible (municipality, case_id, agency, staff)
  select began.municipality, began.case_id, began.agency, coalesce((
    select handed.facts ->> 'to' from case_event handed
    where handed.municipality = began.municipality and handed.case_id = began.case_id and handed.type = 'handed-over'
    order by handed.seq desc limit 1), began.staff)
  from case_event began
  where began.seq = 1 and exists (
    select from case_sight sight
    where sight.municipality = began.municipality and sight.reference = began.case_id and not sight.closed);
alter table case_event force row level security;
alter table case_sight force row level security;
create index case_responsible_of on case_responsible (municipality, agency, staff, case_id);
alter table case_responsible enable row level security;
alter table case_responsible force row level security;
create policy tenant on case_responsible
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on case_responsible from omtanke_staff;
