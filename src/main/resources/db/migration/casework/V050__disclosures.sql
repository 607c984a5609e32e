-- What each agency has told others, as its own register is ordered and searched: ids and codes. Written in the statement
-- of the act that tells; what is shown passes through the core's reading of the case.
create table disclosure (
  municipality text not null,
  case_id uuid not null,
  -- the entry in which it was told, or that was passed on
  entry_id uuid not null,
  agency text not null,
  recipient text not null,
  at timestamptz not null,
  primary key (municipality, case_id, entry_id)
);
-- filled from the events of the cases that are found by somebody: one that is set aside gets its rows when it is brought
-- back. The owner of the tables is bound by the policy too, and migrates every municipality at once
alter table case_event no force row level security;
alter table case_sight no force row level security;
insert into disclosure (municipality, case_id, entry_id, agency, recipient, at)
  select told.municipality, told.case_id, told.entry_id, told.agency, told.facts ->> 'to', told.at
  from case_event told
  where told.type = 'told' and exists (
    select from case_sight sight where sight.municipality = told.municipality and sight.case_id = told.case_id)
  union all
  select report.municipality, report.case_id, report.entry_id, report.agency, report.facts ->> 'to', conveyed.at
  from case_event conveyed
  join case_event report on report.municipality = conveyed.municipality and report.case_id = conveyed.case_id
    and report.type = 'report-written' and report.entry_id = cast(conveyed.facts ->> 'report' as uuid)
  where conveyed.type = 'conveyed' and exists (
    select from case_sight sight where sight.municipality = conveyed.municipality and sight.case_id = conveyed.case_id);
alter table case_event force row level security;
alter table case_sight force row level security;
create index disclosure_of_agency on disclosure (municipality, agency, at, entry_id);
create index disclosure_to on disclosure (municipality, agency, recipient, at, entry_id);
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy tenant on disclosure
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, truncate on disclosure from omtanke_staff;
