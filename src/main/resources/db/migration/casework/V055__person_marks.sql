-- By what whom a case is about is known again within one agency: keyed hashes, whose key is the agency's own and never
-- here. Written in the statement that writes who the person is; nothing can be listed or searched by name from it.
create table person_mark (
  municipality text not null,
  agency text not null,
  case_id uuid not null,
  kind text not null check (kind in ('NUMBER', 'NAME_AND_YEAR', 'NAME')),
  mark text not null,
  -- the case is blocked and waits to be destroyed: nobody finds it but who looks after the rights of others
  aside boolean not null default false,
  primary key (municipality, agency, case_id, kind)
);
create index person_mark_of on person_mark (municipality, agency, kind, mark);
create index person_mark_case on person_mark (municipality, case_id);
alter table person_mark enable row level security;
alter table person_mark force row level security;
create policy tenant on person_mark
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke truncate on person_mark from omtanke_staff;
