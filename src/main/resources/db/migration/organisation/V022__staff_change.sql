-- An administrator puts people on the staff and lets them go. Someone has one place at a time; who moves to another
-- agency leaves the one and gets another, for what a place has read and written belongs to its agency.
alter table staff drop constraint staff_municipality_subject_key;
create unique index staff_subject on staff (municipality, subject) where left_on is null;

-- Who changed what on the staff: what was said of the person from then on. Rows are added and never changed.
create table staff_change (
  municipality text not null,
  staff uuid not null,
  -- two who change the same place at once meet here
  version bigint not null,
  at timestamptz not null,
  -- the administrator; none for the first one, whom the configuration names
  by_staff uuid,
  kind text not null check (kind in ('ADDED', 'CHANGED', 'LEFT', 'RETURNED')),
  subject text not null,
  name text not null,
  roles text[] not null,
  groups text[] not null,
  primary key (municipality, staff, version),
  foreign key (municipality, staff) references staff (municipality, id),
  foreign key (municipality, by_staff) references staff (municipality, id)
);
alter table staff_change enable row level security;
alter table staff_change force row level security;
create policy tenant on staff_change
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on staff_change from omtanke_staff;
