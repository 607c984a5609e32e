-- Who is away from and to which day, and who of the same agency stands in for her: what was said last counts, and no deputy
-- means that she is not away after all. Rows are added and never changed.
create table staff_absence (
  municipality text not null,
  staff uuid not null,
  -- two who say it of the same person at once meet here
  version bigint not null,
  at timestamptz not null,
  -- herself, or the administrator
  by_staff uuid not null,
  deputy uuid,
  first_day date,
  last_day date,
  primary key (municipality, staff, version),
  foreign key (municipality, staff) references staff (municipality, id),
  foreign key (municipality, by_staff) references staff (municipality, id),
  foreign key (municipality, deputy) references staff (municipality, id)
);
alter table staff_absence enable row level security;
alter table staff_absence force row level security;
create policy tenant on staff_absence
  using (municipality = omtanke_tenant()) with check (municipality = omtanke_tenant());
revoke update, delete, truncate on staff_absence from omtanke_staff;
